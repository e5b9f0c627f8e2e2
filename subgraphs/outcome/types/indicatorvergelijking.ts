// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import type { Vergelijkreden as Reden } from "../domain/vergelijking/redenen";
import type * as domain from "../domain/vergelijking/vergelijk";
import { Meetmoment, Uitkomstindicator, Vergelijkcode, Vergelijkoordeel } from "./codes";
import { Resultaatscore } from "./resultaatscore";

@ObjectType("Vergelijkreden", { description: "Waarom cijfers niet te vergelijken zijn, of wie niet meedoet." })
export class Vergelijkreden implements Reden {
  @Field(() => Vergelijkcode, { description: "Soort reden." })
  code: Reden["code"];
  @Field(() => String, { description: "Uitleg in één zin." })
  uitleg: string;
}

/** The field `aanbieder` is in resolvers/vergeleken-aanbieder.ts. */
@ObjectType("Aanbiederresultaat", { description: "Wat één aanbieder bereikte." })
export class Aanbiederresultaat implements domain.Aanbiederresultaat {
  @Field(() => ID, { description: "AGB-code van de aanbieder." })
  agbCode: string;
  @Field(() => Resultaatscore, { description: "De uitkomst." })
  score: Resultaatscore;
  @Field(() => Boolean, { description: "Of deze uitkomst meedoet in de vergelijking." })
  vergelijkbaar: boolean;
}

@ObjectType("Indicatorvergelijking", { description: "Eén indicator op één meetmoment, van alle aanbieders." })
export class Indicatorvergelijking implements domain.Indicatorvergelijking {
  @Field(() => Uitkomstindicator, { description: "Wat er is gemeten." })
  indicator: domain.Indicatorvergelijking["indicator"];
  @Field(() => Meetmoment, { description: "Wanneer er is gemeten." })
  meetmoment: domain.Indicatorvergelijking["meetmoment"];
  @Field(() => Vergelijkoordeel, { description: "Of de cijfers naast elkaar gelegd mogen worden." })
  oordeel: domain.Vergelijkoordeel;
  @Field(() => [Vergelijkreden], { description: "Waarom niet, en wie waarom niet meedoet." })
  redenen: Vergelijkreden[];
  @Field(() => [Aanbiederresultaat], {
    description: "Per aanbieder, op AGB-code. De volgorde zegt niets over de uitkomst.",
  })
  resultaten: Aanbiederresultaat[];
}
