// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import type * as records from "../../../platform/herkomst/records";
import type * as domain from "../domain/aanbieder";
import type { Intensiteit } from "../domain/product";
import { Brondekking } from "./beeld";
import { Ondersteuningsintensiteit } from "./enums";
import { Gemeente } from "./gemeente";

@ObjectType({ description: "Cijfers over wachten; kleine aantallen zijn weggelaten." })
abstract class Wachtcijfers implements domain.Wachtcijfers {
  @Field(() => Int, { nullable: true, description: "Helft van de trajecten wachtte hoogstens zoveel dagen (mediaan)." })
  mediaanDagen?: number;
  @Field(() => Int, { nullable: true, description: "Negen van de tien trajecten wachtten hoogstens zoveel dagen." })
  p90Dagen?: number;
  @Field(() => Int, {
    nullable: true,
    description:
      "Trajecten die hierop wachten. Leeg als het er minder dan 10 zijn of als een ander klein aantal eruit zou volgen.",
  })
  wachtenden?: number;
  @Field(() => Int, {
    nullable: true,
    description: "Trajecten die in de laatste twaalf maanden begonnen; hierop rusten mediaan en p90.",
  })
  n?: number;
  @Field(() => Boolean, {
    description: "Of n, mediaan en p90 zijn weggelaten omdat n, of een ander aantal dat eruit zou volgen, te klein is.",
  })
  onderdrukt: boolean;
  @Field(() => String, { nullable: true, description: "Waarom de cijfers zijn weggelaten." })
  reden?: string;
}

@ObjectType({ description: "Het deel van een wachttijd dat over één gemeente gaat." })
export class WachttijdPerGemeente extends Wachtcijfers {
  @Field(() => Gemeente, {
    nullable: true,
    description:
      "Gemeente die de hulp betaalt. Leeg bij hulp waarvan geen bericht dat zegt: die is alleen uit een dossier bekend.",
  })
  gemeente?: Gemeente;
}

@ObjectType({ description: "Wachttijd bij één aanbieder voor één combinatie van profiel en intensiteit." })
export class Wachttijd extends Wachtcijfers {
  @Field(() => Int, { description: "Ondersteuningsprofiel." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Intensiteit." })
  intensiteit: Intensiteit;
  @Field(() => [WachttijdPerGemeente], {
    description:
      "Dezelfde cijfers per gemeente van de regio. Elke gemeente staat erin, ook zonder hulp, zodat dat niets verraadt.",
  })
  perGemeente: WachttijdPerGemeente[];
  @Field(() => [Brondekking], { description: "Welke bronnen meetellen en hoe oud ze zijn." })
  dekking: records.Brondekking[];
}
