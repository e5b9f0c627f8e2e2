// SPDX-License-Identifier: EUPL-1.2
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { EducationContext } from "../context";
import { Jeugdige } from "../types/jeugdige";

@Resolver(() => Jeugdige)
export class JeugdigeThuiszitterZonderHulpResolver {
  @Directive('@requires(fields: "inzagebewijs heeftLopendeHulp")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Of de jeugdige thuiszit terwijl er geen hulp loopt. Leeg als een van beide niet bekend is of niet te zien.",
  })
  async thuiszitterZonderHulp(@Root() jeugdige: Jeugdige, @Ctx() context: EducationContext): Promise<boolean | null> {
    const { status, oordeel } = await context.findOnderwijsbeeld(jeugdige, context.vandaag, context.regelVoor(null));
    if (status === "AFGESCHERMD" || oordeel.status === "ONBEKEND") return null;
    if (typeof jeugdige.heeftLopendeHulp !== "boolean") return null;
    return oordeel.status === "THUISZITTER" && !jeugdige.heeftLopendeHulp;
  }
}
