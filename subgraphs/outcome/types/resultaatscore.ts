// SPDX-License-Identifier: EUPL-1.2
import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Score } from "../domain/score";
import { Herkomst } from "./beeld";
import { Meetmoment, Ondersteuningsintensiteit, Uitkomstindicator } from "./codes";

@ObjectType("Resultaatscore", {
  description: "Eén uitkomst over een groep jeugdigen van één aanbieder. Een kleine groep wordt niet getoond.",
})
export class Resultaatscore implements Score {
  @Field(() => Uitkomstindicator, { description: "Wat er is gemeten." })
  indicator: Score["indicator"];
  @Field(() => Int, { description: "Ondersteuningsprofiel, 1 tot en met 10." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Hoe intensief de hulp was." })
  intensiteit: Score["intensiteit"];
  @Field(() => String, { description: "Jaar (JJJJ) of half jaar (JJJJ-H1 of JJJJ-H2)." })
  periode: string;
  @Field(() => String, {
    nullable: true,
    description: "Deel van de groep, zoals een leeftijdsgroep. Leeg voor de hele groep.",
  })
  subgroep?: string;
  @Field(() => Meetmoment, { description: "Wanneer er is gemeten." })
  meetmoment: Score["meetmoment"];
  @Field(() => String, {
    nullable: true,
    description: "Vragenlijst waarmee is gemeten. Leeg als de waarde een deel van de groep is.",
  })
  instrument?: string;
  @Field(() => Boolean, { description: "Of een hogere waarde een beter resultaat is." })
  hogerIsBeter: boolean;
  @Field(() => Float, {
    nullable: true,
    description: "Deel van de groep (0 tot 1), of een gemiddelde als er een vragenlijst bij staat.",
  })
  waarde?: number;
  @Field(() => Float, {
    nullable: true,
    description: "Hoe ver de metingen uiteenlopen (standaardafwijking van het gemiddelde).",
  })
  spreiding?: number;
  @Field(() => Float, { nullable: true, description: "Laagste waarde van het 95%-betrouwbaarheidsinterval." })
  ondergrens95?: number;
  @Field(() => Float, { nullable: true, description: "Hoogste waarde van het 95%-betrouwbaarheidsinterval." })
  bovengrens95?: number;
  @Field(() => Int, { nullable: true, description: "Aantal metingen." })
  n?: number;
  @Field(() => Int, { nullable: true, description: "Aantal jeugdigen of ouders dat is uitgenodigd." })
  uitgenodigd?: number;
  @Field(() => Float, { nullable: true, description: "Deel van de uitgenodigden dat meedeed (0 tot 1)." })
  respons?: number;
  @Field(() => Float, {
    nullable: true,
    description: "Bij een verschil: deel dat echt vooruitging, meer dan door toeval kan (RCI boven 1,96).",
  })
  aandeelVerbeterd?: number;
  @Field(() => Float, {
    nullable: true,
    description: "Bij een verschil: deel dat echt achteruitging, meer dan door toeval kan (RCI boven 1,96).",
  })
  aandeelVerslechterd?: number;
  @Field(() => Boolean, { description: "De hub heeft dit totaal zelf opgeteld uit de delen." })
  berekend: boolean;
  @Field(() => Boolean, { description: "De cijfers worden niet getoond, om herkenning te voorkomen." })
  onderdrukt: boolean;
  @Field(() => String, { nullable: true, description: "Waarom de cijfers niet worden getoond." })
  reden?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: Score["herkomst"];
}
