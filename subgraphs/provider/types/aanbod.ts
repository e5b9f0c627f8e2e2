// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { Intensiteit } from "../domain/product";
import { Ondersteuningsintensiteit } from "./enums";

/** Holds no person: through it the outcome subgraph tells what this kind of help yielded, and never for whom it is asked. */
@Directive('@key(fields: "agbCode profiel intensiteit", resolvable: false)')
@ObjectType({ description: "Wat een aanbieder biedt: een profiel met een intensiteit." })
export class Aanbod {
  @Field(() => ID, { description: "AGB-code van de aanbieder." })
  agbCode: string;
  @Field(() => Int, { description: "Ondersteuningsprofiel, 1 tot en met 10." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Intensiteit." })
  intensiteit: Intensiteit;
}
