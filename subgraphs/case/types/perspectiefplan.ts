// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type { Intensiteit } from "../domain/perspectiefplan";
import { Herkomst } from "./beeld";
import { Leefgebied } from "./doel";
import { Ondersteuningsintensiteit } from "./plan-enums";

@ObjectType({ description: "Wat iemand zelf wil, en of die vertrouwen heeft in de gekozen weg." })
export class Wens {
  @Field(() => String, { nullable: true, description: "De wens aan het begin." })
  bijStart?: string;
  @Field(() => String, { nullable: true, description: "De wens aan het einde." })
  bijEinde?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Of er bij de start vertrouwen was in de gekozen weg; leeg als het niet gevraagd is.",
  })
  vertrouwenBijStart?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: "Of er aan het einde vertrouwen was in de gekozen weg; leeg als het niet gevraagd is.",
  })
  vertrouwenBijEinde?: boolean;
}

@ObjectType({ description: "Wat de vraagverheldering opleverde." })
export class Vraagverheldering {
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer de vraag verhelderd was." })
  op?: string;
  @Field(() => String, { nullable: true, description: "Kenmerken van kind en gezin, en hun eigen kracht." })
  kenmerken?: string;
  @Field(() => String, { nullable: true, description: "Het doel van de hulp en het beoogde resultaat." })
  doel?: string;
  @Field(() => String, { nullable: true, description: "Hoe het past bij andere voorzieningen, zoals het onderwijs." })
  afstemming?: string;
  @Field(() => String, { nullable: true, description: "Hoe de hulp stopt en het gewone leven verdergaat." })
  naHulp?: string;
}

@ObjectType({ description: "Hoe de hulp minder wordt." })
export class Afschaling {
  @Field(() => [String], { description: "Wanneer de hulp minder kan." })
  voorwaarden: string[];
  @Field(() => String, { nullable: true, description: "Wie het overneemt." })
  overname?: string;
  @Field(() => String, { nullable: true, description: "Hoe het gezin zonder hulp verder leeft." })
  zonderHulp?: string;
}

@ObjectType({ description: "Een moment waarop samen naar het plan wordt gekeken." })
export class Evaluatie {
  @Field(() => DatumScalar, { description: "Geplande datum." })
  gepland: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Datum waarop de evaluatie is gehouden; leeg als dat nog niet is gebeurd.",
  })
  gehouden?: string;
  @Field(() => String, { nullable: true, description: "Wat eruit kwam." })
  uitkomst?: string;
}

@ObjectType({ description: "Hulp waarmee de regisseur akkoord is." })
export class Akkoord {
  @Field(() => Int, { description: "Nummer van het ondersteuningsprofiel." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Intensiteit van de hulp." })
  intensiteit: Intensiteit;
  @Field(() => DatumScalar, { nullable: true, description: "Dag van het akkoord; leeg als die niet is vastgelegd." })
  op?: string;
}

@ObjectType({ description: "Het ene plan van het gezin." })
export class Perspectiefplan {
  @Field(() => ID, { description: "Vast kenmerk van dit plan binnen de hub." })
  id: string;
  @Field(() => Int, { description: "Versie van het plan." })
  versie: number;
  @Field(() => DatumScalar, { description: "Eerste dag waarop het plan geldt." })
  geldigVan: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Laatste dag waarop het plan geldt; leeg als er geen einde is afgesproken.",
  })
  geldigTot?: string;
  @Field(() => String, { nullable: true, description: "Waar het gezin naartoe wil." })
  perspectief?: string;
  @Field(() => String, { nullable: true, description: "Wat het plan heeft opgeleverd." })
  resultaat?: string;
  @Field(() => Vraagverheldering, {
    nullable: true,
    description: "Wat de vraagverheldering opleverde; leeg als die er niet is.",
  })
  vraagverheldering?: Vraagverheldering;
  @Field(() => Afschaling, {
    nullable: true,
    description: "Hoe de hulp minder wordt; leeg als dat niet is afgesproken.",
  })
  afschaling?: Afschaling;
  @Field(() => Wens, { nullable: true, description: "Wat de jeugdige wil." })
  wensJeugdige?: Wens;
  @Field(() => Wens, { nullable: true, description: "Wat de ouders willen." })
  wensOuders?: Wens;
  @Field(() => [Leefgebied], { description: "De leefgebieden met krachten, zorgen en doelen." })
  leefgebieden: Leefgebied[];
  @Field(() => [Evaluatie], { description: "Geplande en gehouden evaluaties." })
  evaluaties: Evaluatie[];
  @Field(() => [Akkoord], {
    nullable: true,
    description: "Hulp waarmee de regisseur akkoord is; leeg als deze bron dat niet bijhoudt.",
  })
  akkoorden?: Akkoord[];
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}
