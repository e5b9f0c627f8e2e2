// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import type * as domain from "../domain/gesprekspunten/gesprekspunten";
import { Herkomst } from "./beeld";
import { Gesprekscode, Ondersteuningsintensiteit, Uitkomstindicator } from "./codes";

@ObjectType("Gesprekspunt", {
  description:
    "Een open vraag voor het gesprek over resultaten. Geen oordeel: de aanbieder wordt alleen met zichzelf vergeleken.",
})
export class Gesprekspunt implements domain.Gesprekspunt {
  @Field(() => Gesprekscode, { description: "Waarom het cijfer om een gesprek vraagt." })
  code: domain.Gesprekscode;
  @Field(() => String, { description: "De vraag, in één zin met de cijfers." })
  vraag: string;
  @Field(() => Uitkomstindicator, { description: "Wat er is gemeten." })
  indicator: domain.Gesprekspunt["indicator"];
  @Field(() => Int, { description: "Ondersteuningsprofiel, 1 tot en met 10." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Hoe intensief de hulp was." })
  intensiteit: domain.Gesprekspunt["intensiteit"];
  @Field(() => String, { description: "Jaar (JJJJ) of half jaar (JJJJ-H1 of JJJJ-H2)." })
  periode: string;
  @Field(() => [Herkomst], { description: "De feiten waarop de vraag rust." })
  feiten: domain.Gesprekspunt["feiten"];
}
