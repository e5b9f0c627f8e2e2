// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import type * as domain from "../domain/resultaatbeeld";
import { Domeinbeeld } from "./beeld";
import { Gesprekspunt } from "./gesprekspunt";
import { Resultaatscore } from "./resultaatscore";

@ObjectType("Resultaatbeeld", {
  implements: Domeinbeeld,
  description: "Wat de hulp van een aanbieder opleverde. Alleen cijfers over groepen, nooit over één persoon.",
})
export class Resultaatbeeld extends Domeinbeeld implements domain.Resultaatbeeld {
  @Field(() => [Resultaatscore], {
    description: "De uitkomsten: nieuwste periode eerst, dan op indicator, profiel, intensiteit en meetmoment.",
  })
  scores: Resultaatscore[];
  @Field(() => [Gesprekspunt], {
    description: "Open vragen voor het gesprek over resultaten, uit de getoonde cijfers over de hele groep.",
  })
  gesprekspunten: Gesprekspunt[];
}
