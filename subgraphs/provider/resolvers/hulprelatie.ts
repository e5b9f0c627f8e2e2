// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Jeugdige } from "../types/jeugdige";

/** Jeugdige.hulprelatie: signed proof for the case subgraph that help of the calling aanbieder runs now. */
@Resolver(() => Jeugdige)
export class HulprelatieResolver {
  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Ondertekend bewijs dat uw hulp aan deze jeugdige nu loopt; blijft binnen de hub.",
  })
  async hulprelatie(@Root() { id }: Jeugdige, @Ctx() context: Context): Promise<string | null> {
    return context.aanvrager.rol === "aanbieder" ? context.relatiebewijzen.load(id) : null;
  }
}
