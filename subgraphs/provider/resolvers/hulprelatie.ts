// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Jeugdige } from "../types/jeugdige";

/**
 * Jeugdige.hulprelatie: signed proof for the case subgraph that help of the calling aanbieder runs now. By messages only: a dossier is of the aanbieder
 * itself, and one that nobody else saw would open the name of the regisseur to who wrote it.
 */
@Resolver(() => Jeugdige)
export class HulprelatieResolver {
  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Ondertekend bewijs dat uw hulp aan deze jeugdige volgens berichten nu loopt, want een eigen dossier bewijst dat niet; blijft binnen de hub.",
  })
  async hulprelatie(@Root() { id }: Jeugdige, @Ctx() context: Context): Promise<string | null> {
    return context.aanvrager.rol === "aanbieder" ? context.relatiebewijzen.load(id) : null;
  }
}
