// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { Context } from "../context";
import { MIN_CEL, toWachttijden } from "../domain/aanbieder";
import { type Aanbiedervolgorde as Volgorde, kortsteMediaan, passendeProducten } from "../domain/aanbiederkeuze";
import type { Hulpvorm as HulpvormValue, Intensiteit, Product } from "../domain/product";
import { compareText } from "../domain/versie";
import { AanbiederConnection } from "../types/aanbieder";
import { Aanbiedervolgorde, Hulpvorm, Ondersteuningsintensiteit } from "../types/enums";

interface Rij {
  naam: string;
  agb: string;
  /** days; only in the order of waiting times */
  mediaan?: number | null;
}

/** Query.aanbieders: the aanbieders of the region, optionally those that gave this help, by name or by waiting time. */
@Resolver()
export class AanbiedersQuery {
  @Query(() => AanbiederConnection, {
    description:
      "De aanbieders van de regio. Met een profiel, intensiteit, hulpvorm of gemeente alleen wie zulke hulp in de laatste twee jaar begon.",
  })
  async aanbieders(
    @Arg("profiel", () => Int, { nullable: true, description: "Alleen aanbieders die hulp met dit profiel gaven." })
    profiel: number | undefined,
    @Arg("intensiteit", () => Ondersteuningsintensiteit, {
      nullable: true,
      description: "Alleen aanbieders die hulp met deze intensiteit gaven.",
    })
    intensiteit: Intensiteit | undefined,
    @Arg("hulpvorm", () => Hulpvorm, { nullable: true, description: "Alleen aanbieders die deze hulpvorm gaven." })
    hulpvorm: HulpvormValue | undefined,
    @Arg("gemeente", () => ID, {
      nullable: true,
      description:
        "Code van een gemeente van de regio: alleen aanbieders die minstens 10 keer zulke hulp begonnen die deze gemeente betaalt. Minder wordt niet getoond, om herkenning te voorkomen.",
    })
    gemeente: string | undefined,
    @Arg("volgorde", () => Aanbiedervolgorde, {
      defaultValue: "NAAM",
      description:
        "Volgorde van de lijst. Bij WACHTTIJD tellen de profielen en intensiteiten waarop gezocht is, en de gemeente.",
    })
    volgorde: Volgorde,
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal per bladzijde, hoogstens 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | undefined,
    @Ctx() context: Context,
  ): Promise<AanbiederConnection> {
    checkFirst(first);
    const opWachttijd = volgorde === "WACHTTIJD";
    const last = after ? decodeRij(after, opWachttijd) : undefined;
    const { regio, loaders } = context;
    // `null` says the same as leaving an argument out.
    const vraag = { profiel: profiel ?? undefined, intensiteit: intensiteit ?? undefined, hulpvorm };
    const deel = gemeente ?? undefined;
    if (deel && !regio.gemeenten.some(({ code }) => code === deel))
      throw ongeldigeInvoer("gemeente", "dit is geen gemeente van de regio");
    const producten = passendeProducten(regio.producten, vraag);
    let rows: Rij[] = regio.aanbieders.map(({ naam, agb }) => ({ naam, agb }));
    if (deel || Object.values(vraag).some((keuze) => keuze !== undefined && keuze !== null)) {
      const minstens = deel ? MIN_CEL : 1;
      const known = new Set(await loaders.aanbiedersMet(producten, { gemeente: deel, minstens }));
      rows = rows.filter(({ agb }) => known.has(agb));
    }
    if (opWachttijd) rows = await withMediaan(rows, producten, deel, context);
    rows.sort(compareRij);
    const rest = rows.filter((row) => !last || compareRij(row, last) > 0);
    const page = toPage(rest, first, after, ({ naam, agb, mediaan }) =>
      encodeCursor(opWachttijd ? [naam, agb, mediaan ?? null] : [naam, agb]),
    );
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { agbCode: node.agb } })),
      totaal: rows.length,
    };
  }
}

/** The waiting time of each, as it may be shown; one statement for all of them. */
async function withMediaan(
  rows: Rij[],
  producten: Product[],
  gemeente: string | undefined,
  { loaders, regio }: Context,
): Promise<Rij[]> {
  const gemeenten = regio.gemeenten.map(({ code }) => code);
  return Promise.all(
    rows.map(async (row) => {
      const wachttijden = toWachttijden(await loaders.wachttijdcellen.load(row.agb), gemeenten);
      return { ...row, mediaan: kortsteMediaan(wachttijden, producten, gemeente) };
    }),
  );
}

/** The shortest first, who has none last; then by name. */
function compareRij(a: Rij, b: Rij): number {
  const mediaan = ({ mediaan: dagen }: Rij) => dagen ?? Number.MAX_SAFE_INTEGER;
  return mediaan(a) - mediaan(b) || compareText(a.naam, b.naam) || compareText(a.agb, b.agb);
}

function decodeRij(cursor: string, opWachttijd: boolean): Rij {
  const [naam, agb, mediaan] = decodeCursor(cursor, opWachttijd ? 3 : 2) as [string, string, number | null | undefined];
  if (typeof naam !== "string" || typeof agb !== "string" || typeof mediaan === "string")
    throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return { naam, agb, mediaan };
}
