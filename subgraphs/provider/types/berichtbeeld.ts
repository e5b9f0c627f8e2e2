// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { Herkomst as HerkomstRecord } from "../../../platform/herkomst/records";
import type * as beeld from "../domain/berichtbeeld";
import type * as omvang from "../domain/omvang";
import { Herkomst } from "./beeld";
import { Eenheid, Frequentie, IjwBericht, Verzoekuitkomst } from "./enums";

@ObjectType({ description: "Wat de aanbieder de gemeente vroeg, en wat daarop volgde." })
export class Verzoek implements beeld.Verzoekbeeld {
  @Field(() => DatumScalar, { description: "Dag van het verzoek." })
  ingediendOp: string;
  @Field(() => Verzoekuitkomst, { description: "Wat er met het verzoek gebeurde." })
  uitkomst: beeld.Verzoekbeeld["uitkomst"];
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de gemeente met een bericht antwoordde." })
  beantwoordOp?: string;
  @Field(() => String, { nullable: true, description: "Waarom de gemeente het verzoek afwees." })
  redenAfwijzing?: string;
}

@ObjectType({ description: "Een hoeveelheid hulp." })
export class Hulpvolume implements beeld.Volume {
  @Field(() => Int, { description: "Hoeveel." })
  volume: number;
  @Field(() => Eenheid, { description: "Waarin de hoeveelheid is geteld." })
  eenheid: omvang.Eenheid;
}

@ObjectType({ description: "Hoeveel hulp de gemeente toewees." })
export class Omvang extends Hulpvolume {
  @Field(() => Frequentie, { description: "Per wanneer de hoeveelheid geldt." })
  frequentie: omvang.Frequentie;
}

@ObjectType({ description: "Wat de aanbieder voor dit traject in rekening bracht." })
export class Gedeclareerd {
  @Field(() => Int, { description: "Bedrag in eurocenten, zonder wat is teruggenomen of afgekeurd." })
  bedragInCenten: number;
  @Field(() => Int, { description: "Afgekeurd bedrag in eurocenten dat niet opnieuw is ingediend." })
  afgekeurdInCenten: number;
  @Field(() => DatumScalar, { description: "Laatste dag waarover is gedeclareerd." })
  tot: string;
  @Field(() => [Hulpvolume], { description: "Gegeven hulp, per eenheid." })
  volumes: beeld.Volume[];
}

@ObjectType({
  description:
    "Een bericht dat de ontvanger afkeurde. Wat erin staat telt mee, maar de partijen zijn het er niet over eens.",
})
export class AfgekeurdBericht implements beeld.AfgekeurdBericht {
  @Field(() => IjwBericht, { description: "Waar het afgekeurde bericht over gaat." })
  soort: beeld.AfgekeurdBericht["soort"];
  @Field(() => DatumScalar, { description: "Dag van het afgekeurde bericht." })
  dagtekening: string;
  @Field(() => DatumScalar, { description: "Dag van de afkeuring." })
  afgekeurdOp: string;
  @Field(() => [String], { description: "Waarom het bericht is afgekeurd, in de woorden van de standaard." })
  redenen: string[];
  @Field(() => Herkomst, { description: "Het bericht met de afkeuring." })
  herkomst: HerkomstRecord;
}
