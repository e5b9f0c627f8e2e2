// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { Loaders } from "../loaders";
import { sortHulpvormen, toAantal, toWachttijden } from "../domain/aanbieder";
import type { Hulpvorm as HulpvormValue, Intensiteit } from "../domain/product";
import { Aanbieder, Aanbiederaantal } from "../types/aanbieder";
import { Hulpvorm, Ondersteuningsintensiteit } from "../types/enums";
import { Wachttijd } from "../types/wachttijd";

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
  lopendeTrajecten(@Root() { agbCode }: Aanbieder, @Ctx() { loaders }: Context): Promise<Aanbiederaantal> {
    return aantalVan(loaders, agbCode, "lopend");
  }

  @FieldResolver(() => Aanbiederaantal, { description: "Trajecten die nu wachten op een begin." })
  wachtenden(@Root() { agbCode }: Aanbieder, @Ctx() { loaders }: Context): Promise<Aanbiederaantal> {
    return aantalVan(loaders, agbCode, "wachtend");
  }

  @FieldResolver(() => [Wachttijd], {
    description: "Wachttijd per profiel en intensiteit, over de laatste twaalf maanden.",
  })
  async wachttijden(
    @Root() { agbCode }: Aanbieder,
    @Ctx() { loaders, regio }: Context,
    @Arg("profiel", () => Int, { nullable: true, description: "Alleen dit profiel." }) profiel?: number,
    @Arg("intensiteit", () => Ondersteuningsintensiteit, { nullable: true, description: "Alleen deze intensiteit." })
    intensiteit?: Intensiteit,
  ): Promise<Wachttijd[]> {
    const [cellen, dekking] = await Promise.all([loaders.wachttijdcellen.load(agbCode), loaders.dekkingInCijfers()]);
    const namen = new Map(regio.gemeenten.map(({ code, naam }) => [code, naam]));
    return toWachttijden(cellen, [...namen.keys()])
      .filter((cel) => (profiel ?? cel.profiel) === cel.profiel && (intensiteit ?? cel.intensiteit) === cel.intensiteit)
      .map(({ perGemeente, ...cel }) => ({
        ...cel,
        dekking,
        perGemeente: perGemeente.map(({ gemeente: code, ...cijfers }) => ({
          ...cijfers,
          gemeente: code === undefined ? undefined : { code, naam: namen.get(code)! },
        })),
      }));
  }
}

async function aantalVan(loaders: Loaders, agbCode: string, wat: "lopend" | "wachtend"): Promise<Aanbiederaantal> {
  const [cijfers, dekking] = await Promise.all([loaders.cijfers.load(agbCode), loaders.dekkingInCijfers()]);
  return { ...toAantal(cijfers?.[wat] ?? 0), dekking };
}
