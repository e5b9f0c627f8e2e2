// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { EducationContext } from "../context";
import { Jeugdige } from "../types/jeugdige";

/** Jeugdige.schoolrelatie: signed proof for the case subgraph that the pupil is at the school of the caller now. */
@Resolver(() => Jeugdige)
export class JeugdigeSchoolrelatieResolver {
  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Ondertekend bewijs dat de leerling nu op uw school staat; blijft binnen de hub.",
  })
  async schoolrelatie(@Root() { id }: Jeugdige, @Ctx() context: EducationContext): Promise<string | null> {
    return context.aanvrager.rol === "school" ? context.relatiebewijzen.load(id) : null;
  }
}
