// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { enumType } from "../../../platform/graphql/enums";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type { Bronresultaat, Verversingsresultaat } from "../domain/verversingsresultaat";
import { Gezin } from "./gezin";

const VerversingsresultaatEnum = enumType("Verversingsresultaat", "Wat er met een bron gebeurde bij het verversen.", {
  VERVERST: "De bron gaf de stand van nu.",
  NET_GEVRAAGD: "De bron is net voor dit gezin gevraagd en is nu niet opnieuw gevraagd.",
  NIET_GELUKT: "De bron gaf de stand van nu niet; u ziet wat er eerder bekend was.",
});

@ObjectType({ description: "Wat er met één bron gebeurde bij het verversen." })
export class Bronverversing implements Bronresultaat {
  @Field(() => String, { description: "Naam van de bron." })
  bron: string;
  @Field(() => String, { description: "Wie de bron beheert." })
  bronhouder: string;
  @Field(() => VerversingsresultaatEnum, { description: "Wat er gebeurde." })
  resultaat: Verversingsresultaat;
  @Field(() => TijdstipScalar, {
    nullable: true,
    description: "Van wanneer is wat u nu ziet; leeg als er niets van deze bron is.",
  })
  opgehaaldOp?: Date;
  @Field(() => String, { nullable: true, description: "Waarom het niet lukte of niet nodig was." })
  reden?: string;
}

@ObjectType({ description: "Een gezin dat opnieuw uit zijn bronnen is gelezen." })
export class Verversing {
  @Field(() => Gezin, { description: "Het gezin zoals het nu bekend is." })
  gezin: Gezin;
  @Field(() => [Bronverversing], { description: "Wat er met elke bron gebeurde." })
  bronnen: Bronresultaat[];
}
