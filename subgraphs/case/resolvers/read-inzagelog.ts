// SPDX-License-Identifier: EUPL-1.2
import DataLoader from "dataloader";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Brondekking } from "../../../platform/herkomst/records";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { Inzageregel, Inzagevraag, Loglezer } from "../../../platform/logboek/read";
import type { CaseContext } from "../context";
import { type LeesbarePersoon, type Lezer, lezerVan } from "../domain/inzagelog";
import type { InzageConnection } from "../types/inzage";
import { findGezinnenVanLid } from "../store/eigen-gezinnen";
import { findLeesbaren, type OverWie } from "./leesbare-personen";
import { toInzage } from "./to-inzage";

/** About whom, and which page. */
export interface InzagelogVraag extends OverWie {
  first: number;
  after?: string | null;
}

type Loader = DataLoader<InzagelogVraag, InzageConnection | null, string>;
const loaders = new WeakMap<CaseContext, Loader>();

/**
 * The one path to the log: null for who may not read any, and an empty page for someone else's log, as for one that does not exist. All
 * questions of a request go together. Reading it is written down too.
 */
export async function readInzagelog(context: CaseContext, vraag: InzagelogVraag): Promise<InzageConnection | null> {
  checkFirst(vraag.first);
  placeOf(vraag);
  let loader = loaders.get(context);
  if (!loader) {
    loader = new DataLoader((vragen) => readAll(context, vragen), {
      maxBatchSize: 50,
      cacheKeyFn: (each) => JSON.stringify(each),
    });
    loaders.set(context, loader);
  }
  return loader.load(vraag);
}

async function readAll(context: CaseContext, vragen: readonly InzagelogVraag[]): Promise<(InzageConnection | null)[]> {
  const lezer = lezerVan(context.aanvrager);
  if (!lezer) return vragen.map(() => null);
  const leesbaar = lezer.soort === "FG" ? undefined : await findLeesbaren(context, lezer, vragen);
  const asked = vragen.map((vraag, i): Inzagevraag | undefined => {
    const { jeugdige, gezin, first } = vraag;
    if ([jeugdige, gezin].some((id) => id !== undefined && !isPseudonym(id))) return undefined;
    const personen = leesbaar ? leesbaar[i]!.map(({ persoonId }) => persoonId) : jeugdige ? [jeugdige] : null;
    if (personen?.length === 0) return undefined;
    return { personen, gezin: gezin ?? null, na: placeOf(vraag), aantal: first + 1 };
  });
  const known = asked.filter((each) => each !== undefined);
  const gelezen =
    known.length > 0 ? await context.readInzagelogs(await toLoglezer(context, lezer), known, context.nu) : undefined;
  const regels = asked.map((each) => (each && gelezen ? gelezen.regels[known.indexOf(each)]! : []));
  logLezen(context, asked, regels);
  return vragen.map((vraag, i) => ({
    ...toPagina(regels[i]!, vraag, lezer, leesbaar?.[i] ?? []),
    ...(asked[i] && gelezen ? standVan(gelezen.dekking, regels[i]!) : GESLOTEN),
  }));
}

/**
 * A jeugdige reads the own log, and knows where they are. A parent reads nothing that was done by way of a gezin they are not in: even that there
 * is one, in which gemeente and with whose regie, would tell of the life of the other parent.
 */
async function toLoglezer({ dataSource, vandaag }: CaseContext, lezer: Lezer): Promise<Loglezer> {
  if (lezer.soort === "FG") return { soort: "FG", gemeenten: [...lezer.gemeenten] };
  const { soort, persoonId, sub } = lezer;
  const gezinnen = soort === "JEUGDIGE" ? null : await findGezinnenVanLid(dataSource, persoonId, vandaag);
  return { soort: "FAMILIE", persoonId, sub, gezinnen };
}

/** Of a family the persons that could be read about, whether or not there was anything; of the FG who was in what they saw. */
function logLezen(
  { logVerwerking, aanvrager }: CaseContext,
  asked: (Inzagevraag | undefined)[],
  regels: Inzageregel[][],
) {
  const isFg = aanvrager.rol === "fg";
  const persons = isFg
    ? regels.flat().flatMap(({ betrokkene }) => betrokkene ?? [])
    : asked.flatMap((each) => each?.personen ?? []);
  const betrokkenen = [...new Set(persons)];
  const grond = isFg ? "TOEZICHT" : "EIGEN_LOG";
  if (betrokkenen.length > 0)
    logVerwerking({ uitkomst: "TOEGESTAAN", domein: "inzagelog", niveau: "VOLLEDIG", grond, betrokkenen });
}

/** Someone else's log, or of whom nobody knows: the same. */
const GESLOTEN = {
  status: "AFGESCHERMD" as const,
  toelichting: "Dit logboek bestaat niet, of u mag het nu niet lezen.",
  dekking: [],
};

function standVan(dekking: Brondekking[], regels: Inzageregel[]) {
  return { dekking, status: combineStatus(dekking, regels.length > 0), toelichting: toelichtingBij(dekking) };
}

function toPagina(
  rows: Inzageregel[],
  { first, after }: InzagelogVraag,
  lezer: Lezer,
  personen: LeesbarePersoon[],
): Pick<InzageConnection, "edges" | "pageInfo"> {
  const named = new Set(personen.filter((each) => each.toontOrganisatie).map(({ persoonId }) => persoonId));
  const page = toPage(rows, first, after ?? undefined, ({ moment, plaats }) =>
    encodeCursor([moment.toISOString(), plaats]),
  );
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toInzage(node, lezer.soort === "FG", named) }));
  return { ...page, edges };
}

/** @throws HubError ONGELDIGE_INVOER when the cursor is none of this list */
function placeOf({ after }: InzagelogVraag): Inzagevraag["na"] {
  if (!after) return null;
  const [moment, plaats] = decodeCursor(after, 2);
  if (typeof moment !== "string" || typeof plaats !== "string" || !ISO.test(moment) || Number.isNaN(Date.parse(moment)))
    throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return { moment, plaats };
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
