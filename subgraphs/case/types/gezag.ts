// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import { enumType } from "../../../platform/graphql/enums";
import type * as records from "../../../platform/herkomst/records";
import type { Gezagssoort } from "../domain/gezag";
import { Herkomst } from "./beeld";

const GezagssoortEnum = enumType("Gezagssoort", "Wat voor gezag er is over een jeugdige.", {
  EENHOOFDIG_OUDERLIJK: "Eén ouder heeft het gezag.",
  GEZAMENLIJK_OUDERLIJK: "Twee ouders hebben samen het gezag.",
  GEZAMENLIJK: "Een ouder heeft het gezag samen met iemand die geen ouder is.",
  VOOGDIJ: "Een voogd heeft het gezag.",
  TIJDELIJK_GEEN: "Niemand heeft nu het gezag.",
  NIET_TE_BEPALEN: "De BRP kan het gezag niet bepalen; een medewerker moet dat doen.",
});

@ObjectType({ description: "Iemand die het gezag heeft over een jeugdige." })
export class Gezagsdrager {
  @Field(() => ID, { nullable: true, description: "Pseudoniem van de persoon; leeg als de BRP niet zegt wie het is." })
  id?: string;
  @Field(() => String, { nullable: true, description: "Naam; leeg als de BRP die niet geeft." })
  naam?: string;
}

@ObjectType({ description: "Wie het gezag heeft over een jeugdige, volgens de BRP." })
export class Gezag {
  @Field(() => GezagssoortEnum, { description: "Wat voor gezag het is." })
  soort: Gezagssoort;
  @Field(() => [Gezagsdrager], { description: "Wie het gezag hebben." })
  gezagsdragers: Gezagsdrager[];
  @Field(() => String, { description: "Wat dit betekent, in gewone woorden." })
  uitleg: string;
  @Field(() => Boolean, { description: "Of de gemeente onderzoekt of dit klopt." })
  inOnderzoek: boolean;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}
