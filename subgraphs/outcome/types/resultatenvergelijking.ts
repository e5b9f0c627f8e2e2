// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import type * as domain from "../domain/vergelijking/resultatenvergelijking";
import { Brondekking, Gegevensstatus } from "./beeld";
import { Indicatorvergelijking } from "./indicatorvergelijking";

@ObjectType("Resultatenvergelijking", {
  description: "De resultaten van aanbieders over één profiel en periode naast elkaar.",
})
export class Resultatenvergelijking implements domain.Resultatenvergelijking {
  @Field(() => Gegevensstatus, { description: "Of er gegevens zijn, en waarom niet." })
  status: domain.Resultatenvergelijking["status"];
  @Field(() => String, { nullable: true, description: "Toelichting in één zin." })
  toelichting?: string;
  @Field(() => [Brondekking], { description: "Per bron: of die antwoordde en hoe oud de gegevens zijn." })
  dekking: domain.Resultatenvergelijking["dekking"];
  @Field(() => [Indicatorvergelijking], { description: "Per indicator en meetmoment." })
  vergelijkingen: Indicatorvergelijking[];
}
