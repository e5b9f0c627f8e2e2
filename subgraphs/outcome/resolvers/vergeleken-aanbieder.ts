// SPDX-License-Identifier: EUPL-1.2
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Aanbieder } from "../types/aanbieder";
import { Aanbiederresultaat } from "../types/indicatorvergelijking";

/** `Aanbiederresultaat.aanbieder`: a reference; who it is the provider subgraph knows. */
@Resolver(() => Aanbiederresultaat)
export class VergelekenAanbiederResolver {
  @FieldResolver(() => Aanbieder, { nullable: true, description: "De aanbieder, als de regio die kent." })
  aanbieder(@Root() { agbCode }: Aanbiederresultaat): Aanbieder {
    return { agbCode };
  }
}
