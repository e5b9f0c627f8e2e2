// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { type EducationContext } from "../context";
import type * as domain from "../domain/schoolverzuim";
import { Samenwerkingsverband } from "../types/schoolverzuim";
import { REGELVERSIE } from "./argumenten";

@Resolver()
export class SamenwerkingsverbandenResolver {
  @Query(() => [Samenwerkingsverband], {
    description: "De samenwerkingsverbanden van de scholen in uw gemeenten, met het aantal thuiszitters.",
  })
  async samenwerkingsverbanden(
    @Ctx() context: EducationContext,
    @Arg("regelversie", () => String, { nullable: true, description: REGELVERSIE }) regelversie: string | null,
  ): Promise<domain.Samenwerkingsverband[]> {
    const { gemeenten } = requireRol(context.aanvrager, "leerplicht");
    const { vandaag } = context;
    return context.opslag.findSamenwerkingsverbanden({
      bereik: { soort: "GEMEENTEN", gemeenten },
      filter: {},
      vandaag,
      op: vandaag,
      regel: context.regelVoor(regelversie),
    });
  }
}
