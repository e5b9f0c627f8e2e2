// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type * as codes from "../domain/codes";
import { Ondersteuningsintensiteit } from "./codes";

/** The key is all this subgraph knows of it; `resultaten` is in resolvers/aanbod-resultaten.ts. */
@Directive('@key(fields: "agbCode profiel intensiteit")')
@ObjectType("Aanbod", { description: "Wat een aanbieder biedt: een profiel met een intensiteit." })
export class Aanbod {
  @Field(() => ID, { description: "AGB-code van de aanbieder." })
  agbCode: string;
  @Field(() => Int, { description: "Ondersteuningsprofiel, 1 tot en met 10." })
  profiel: number;
  @Field(() => Ondersteuningsintensiteit, { description: "Intensiteit." })
  intensiteit: codes.Ondersteuningsintensiteit;
}
