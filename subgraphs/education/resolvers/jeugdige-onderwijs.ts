// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { EducationContext } from "../context";
import type * as domain from "../domain/onderwijsbeeld";
import { Jeugdige } from "../types/jeugdige";
import { Onderwijsbeeld } from "../types/onderwijsbeeld";
import { checkOpDatum, REGELVERSIE } from "./argumenten";

@Resolver(() => Jeugdige)
export class JeugdigeOnderwijsResolver {
  @Directive('@requires(fields: "inzagebewijs")')
  @FieldResolver(() => Onderwijsbeeld, { nullable: true, description: "School en leerplicht van de jeugdige." })
  onderwijs(
    @Root() jeugdige: Jeugdige,
    @Ctx() context: EducationContext,
    @Arg("opDatum", () => DatumScalar, {
      nullable: true,
      description: "Zoals het op deze dag was, met wat er nu bekend is; leeg is vandaag.",
    })
    opDatum?: string | null,
    @Arg("regelversie", () => String, { nullable: true, description: REGELVERSIE })
    regelversie?: string | null,
  ): Promise<domain.Onderwijsbeeld> {
    return context.findOnderwijsbeeld(jeugdige, checkOpDatum(opDatum, context), context.regelVoor(regelversie));
  }
}
