// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import type { CaseContext } from "../context";
import { dekkingVanBronnen } from "../domain/dekking";
import { findBronstanden } from "../store/bronstanden";
import { type GezinnenRij, type GezinVolgorde, listGezinnen } from "../store/mijn-gezinnen";
import { GezinVolgordeEnum } from "../types/enums";
import { GezinConnection, GezinFilter } from "../types/gezin";
import { readGezin } from "./read-gezin";

@Resolver()
export class MijnGezinnenQuery {
  @Query(() => GezinConnection, { description: "De gezinnen waarover u nu de regie voert." })
  async mijnGezinnen(
    @Arg("filter", () => GezinFilter, { nullable: true, description: "Welke gezinnen u wilt zien." })
    filter: GezinFilter | null,
    @Arg("orderBy", () => GezinVolgordeEnum, { defaultValue: "AANDACHT", description: "Volgorde van de lijst." })
    volgorde: GezinVolgorde,
    @Arg("first", () => Int, { defaultValue: 25, description: "Hoeveel gezinnen per bladzijde (1 tot en met 100)." })
    first: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "Cursor waarna de bladzijde begint; hoort bij dezelfde volgorde.",
    })
    after: string | null,
    @Ctx() context: CaseContext,
  ): Promise<GezinConnection> {
    const { gemeenten, medewerkernummer } = requireRol(context.aanvrager, "casusregisseur");
    const { fase, gemeente, signaal, tekst } = filter ?? {};
    checkFirst(first);
    const all = await listGezinnen(context.dataSource, {
      gemeenten,
      medewerkernummer,
      op: context.vandaag,
      fase: fase ?? undefined,
      gemeente: gemeente ?? undefined,
      signaal: signaal ?? undefined,
      tekst: checkTekst(tekst),
      volgorde,
      after: after ? readCursor(after, volgorde) : undefined,
    });
    const zichtbaar = await visible(context, all);
    const rijen = zichtbaar.filter(({ daarna }) => daarna);
    const page = toPage(rijen, first, after ?? undefined, (rij) => encodeCursor([volgorde, rij.waarde, rij.id]));
    const nodes = await Promise.all(page.edges.map(({ node }) => readGezin(context, node.id, { fresh: false })));
    const edges = page.edges.flatMap(({ cursor }, i) => (nodes[i] ? [{ cursor, node: nodes[i] }] : []));
    const bronnen = context.bronnen.filter((bron) => gemeenten.includes(bron.gemeente));
    return {
      ...page,
      edges,
      totaal: zichtbaar.length,
      dekking: dekkingVanBronnen(bronnen, await findBronstanden(context.dataSource), context.nu),
    };
  }
}

/** Those the caller may see for this purpose: a number, or a cursor with a name in it, tells of the others too. */
async function visible({ loaders, toegang }: CaseContext, rijen: GezinnenRij[]): Promise<GezinnenRij[]> {
  const besluiten = await Promise.all(
    rijen.map(async ({ id }) => {
      const feiten = await loaders.feiten.load(id);
      return feiten && toegang.overGezin(feiten);
    }),
  );
  return rijen.filter((_rij, i) => besluiten[i] && besluiten[i].niveaus.casus !== "GEEN");
}

/** A cursor belongs to the order it was made in. */
function readCursor(after: string, volgorde: GezinVolgorde): [waarde: string | number, id: string] {
  const [made, waarde, id] = decodeCursor(after, 3);
  const isWaarde = volgorde === "AANDACHT" ? Number.isInteger(waarde) : typeof waarde === "string";
  if (made !== volgorde || !isWaarde || typeof id !== "string")
    throw ongeldigeInvoer("after", "deze cursor hoort bij een andere volgorde");
  return [waarde as string | number, id];
}

function checkTekst(tekst: string | null | undefined): string | undefined {
  const trimmed = tekst?.trim();
  if (!trimmed) return undefined;
  if (trimmed.length < 2 || trimmed.length > 100) throw ongeldigeInvoer("filter.tekst", "geef 2 tot en met 100 tekens");
  return trimmed;
}
