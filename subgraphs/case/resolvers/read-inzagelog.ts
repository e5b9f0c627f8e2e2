// SPDX-License-Identifier: EUPL-1.2
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { leesbareJeugdige, type LeesbarePersoon, type Lezer, lezerVan } from "../domain/inzagelog";
import { findInzagenVoorFg, findInzagenVoorGezin, type Inzageregel } from "../store/inzagelog";
import type { InzageConnection } from "../types/inzage";
import { toInzage } from "./to-inzage";

/** About whom, and which page. */
export interface InzagelogVraag {
  jeugdige?: string;
  gezin?: string;
  first: number;
  after?: string | null;
}

/**
 * The one path to the log: null for who may not read any, and an empty page for someone else's log, as for one that does not exist. Reading
 * it is written down too.
 */
export async function readInzagelog(context: CaseContext, vraag: InzagelogVraag): Promise<InzageConnection | null> {
  const { jeugdige, gezin, first, after } = vraag;
  const asked = { jeugdige, gezin, first: checkFirst(first) + 1, before: after ? readCursor(after) : undefined };
  const lezer = lezerVan(context.aanvrager);
  if (!lezer) return null;
  for (const id of [jeugdige, gezin])
    if (id !== undefined && !isPseudonym(id)) return toConnection([], vraag, lezer, []);
  if (lezer.soort === "FG") {
    const rows = await findInzagenVoorFg(context.dataSource, asked, lezer.gemeenten);
    const seen = rows.flatMap(({ betrokkene }) => betrokkene ?? []);
    logLezen(context, [...new Set(seen)], "TOEZICHT");
    return toConnection(rows, vraag, lezer, []);
  }
  const personen = await leesbaar(context, lezer, vraag);
  const ids = personen.map(({ persoonId }) => persoonId);
  const rows = await findInzagenVoorGezin(context.dataSource, asked, { personen: ids, sub: lezer.sub, nu: context.nu });
  logLezen(context, ids, "EIGEN_LOG");
  return toConnection(rows, vraag, lezer, personen);
}

/** The persons whose entries this reader sees: themselves, and the jeugdigen they answer for. */
async function leesbaar(
  context: CaseContext,
  lezer: Extract<Lezer, { persoonId: string }>,
  { jeugdige, gezin }: InzagelogVraag,
): Promise<LeesbarePersoon[]> {
  const found = gezin === undefined ? undefined : await context.loaders.gezinnen.load(gezin);
  const leden = found?.gezin.leden.filter(({ tot }) => !tot || tot > context.vandaag) ?? [];
  // Who is not in the gezin learns nothing about it, not even about themselves.
  if (gezin !== undefined && !leden.some(({ persoonId }) => persoonId === lezer.persoonId)) return [];
  const jeugdigen =
    jeugdige === undefined ? leden.filter((lid) => lid.isJeugdige).map((lid) => lid.persoonId) : [jeugdige];
  const kopieen = lezer.soort === "GEZIN" ? await freshKopieen(context, jeugdigen) : new Map();
  const own =
    lezer.soort === "GEZIN" && gezin !== undefined ? [{ persoonId: lezer.persoonId, toontOrganisatie: true }] : [];
  const kinderen = await Promise.all(
    jeugdigen.map(async (persoonId) => {
      const [row] = await context.loaders.personen.load(persoonId);
      const facts = { persoonId, geboortedatum: row?.geboortedatum, kopie: kopieen.get(persoonId) };
      return leesbareJeugdige(lezer, facts, context.vandaag) ?? [];
    }),
  );
  return [...own, ...kinderen.flat()];
}

/** What the BRP says now; a copy that could not be refreshed is left out. */
async function freshKopieen({ persoonsverversing, nu }: CaseContext, ids: string[]) {
  if (!persoonsverversing || ids.length === 0) return new Map<string, never>();
  const { bron } = persoonsverversing;
  const { personen } = await persoonsverversing.readFresh(new Map(ids.map((id) => [id, undefined])), { begonnen: nu });
  return new Map(
    [...personen].filter(([, { opgehaaldOp }]) => nu.getTime() - opgehaaldOp.getTime() <= bron.versheidMs),
  );
}

function logLezen({ logVerwerking }: CaseContext, betrokkenen: string[], grond: string): void {
  if (betrokkenen.length > 0)
    logVerwerking({ uitkomst: "TOEGESTAAN", domein: "inzagelog", niveau: "VOLLEDIG", grond, betrokkenen });
}

function toConnection(
  rows: Inzageregel[],
  { first, after }: InzagelogVraag,
  lezer: Lezer,
  personen: LeesbarePersoon[],
): InzageConnection {
  const named = new Set(personen.filter((each) => each.toontOrganisatie).map(({ persoonId }) => persoonId));
  const page = toPage(rows, first, after ?? undefined, ({ nummer }) => encodeCursor([nummer]));
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toInzage(node, lezer.soort === "FG", named) }));
  return { ...page, edges };
}

function readCursor(after: string): number {
  const [nummer] = decodeCursor(after, 1);
  if (!Number.isSafeInteger(nummer)) throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return nummer as number;
}
