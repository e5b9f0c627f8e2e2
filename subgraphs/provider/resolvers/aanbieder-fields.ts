// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { type Aanbiederaantal as Aantal, sortHulpvormen, toAantal, toWachttijden } from "../domain/aanbieder";
import type { Hulpvorm as HulpvormValue, Intensiteit } from "../domain/product";
import { Aanbieder, Aanbiederaantal, Wachttijd } from "../types/aanbieder";
import { Hulpvorm, Ondersteuningsintensiteit } from "../types/enums";

/** The fields of Aanbieder: what the region calls it, and figures without persons or small groups. */
@Resolver(() => Aanbieder)
export class AanbiederFields {
  @FieldResolver(() => String, { description: "Naam van de aanbieder." })
  naam(@Root() { agbCode }: Aanbieder, @Ctx() { naslag }: Context): string {
    return naslag.aanbiederNaam(agbCode);
  }

  @FieldResolver(() => [Hulpvorm], { description: "Vormen van hulp die in de laatste twee jaar begonnen." })
  async hulpvormen(@Root() { agbCode }: Aanbieder, @Ctx() { loaders }: Context): Promise<HulpvormValue[]> {
    return sortHulpvormen((await loaders.cijfers.load(agbCode))?.hulpvormen ?? []);
  }

  @FieldResolver(() => Aanbiederaantal, { description: "Trajecten die nu lopen." })
  async lopendeTrajecten(@Root() { agbCode }: Aanbieder, @Ctx() { loaders }: Context): Promise<Aantal> {
    return toAantal((await loaders.cijfers.load(agbCode))?.lopend ?? 0);
  }

  @FieldResolver(() => Aanbiederaantal, { description: "Trajecten die nu wachten op een begin." })
  async wachtenden(@Root() { agbCode }: Aanbieder, @Ctx() { loaders }: Context): Promise<Aantal> {
    return toAantal((await loaders.cijfers.load(agbCode))?.wachtend ?? 0);
  }

  @FieldResolver(() => [Wachttijd], {
    description: "Wachttijd per profiel en intensiteit, over de laatste twaalf maanden.",
  })
  async wachttijden(
    @Root() { agbCode }: Aanbieder,
    @Ctx() { loaders }: Context,
    @Arg("profiel", () => Int, { nullable: true, description: "Alleen dit profiel." }) profiel?: number,
    @Arg("intensiteit", () => Ondersteuningsintensiteit, { nullable: true, description: "Alleen deze intensiteit." })
    intensiteit?: Intensiteit,
  ): Promise<Wachttijd[]> {
    const [cellen, dekking] = await Promise.all([loaders.wachttijdcellen.load(agbCode), loaders.dekking()]);
    return toWachttijden(cellen)
      .filter((cel) => (profiel ?? cel.profiel) === cel.profiel && (intensiteit ?? cel.intensiteit) === cel.intensiteit)
      .map((cel) => ({ ...cel, dekking }));
  }
}
