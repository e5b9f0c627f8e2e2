// SPDX-License-Identifier: EUPL-1.2
import { hash } from "node:crypto";
import type { Berichtregel, Dossier, Startregel, Stopregel, Toewijzingsregel, Verzoekregel } from "./berichtregel";
import {
  deriveAfkeuringen,
  deriveBijzonderheden,
  type FindTegenspraken,
  indexTegenspraken,
  toVerzoek,
} from "./bijzonderheden";
import { toFeitbron } from "./feitbron";
import { type Aanvraag, type Koppelbaar, linkAanvragen, requestKey, toAanvragen } from "./koppeling";
import { derivePerioden } from "./leveringen";
import { GEEN_REACTIES, type Reacties } from "./reactie";
import type { Bijzonderheden, Traject } from "./traject";
import { compareText, compareVersie } from "./versie";

/** RedenWijziging 13: the gemeente removed the toewijzing. */
const VERWIJDERD = "13";

/** What was said about the lines of a dossier as a whole. */
interface Omgeving {
  reacties: Reacties;
  tegensprakenVan: FindTegenspraken;
}

/**
 * The trajecten that follow from every line received about one person at one aanbieder for one gemeente. Pure: the same set of lines
 * gives the same trajecten in the same order, however often and in whatever order the lines came.
 */
export function deriveTrajecten(
  dossier: Dossier,
  regels: Berichtregel[],
  reacties: Reacties = GEEN_REACTIES,
): Traject[] {
  const omgeving: Omgeving = { reacties, tegensprakenVan: indexTegenspraken(regels) };
  const groups = [...byNummer(regels)]
    .sort(([a], [b]) => a - b)
    .map(([nummer, own]) => toGroup(dossier, nummer, own, omgeving))
    .filter((group) => group !== undefined);
  const aanvragen = toAanvragen(regels.filter(isAanvraag));
  const links = linkAanvragen(
    aanvragen,
    groups.map(({ koppelbaar }) => koppelbaar),
  );
  const linked = new Set(links.values());
  return [
    ...groups.map(({ traject, koppelbaar }) => withAanvraag(traject, links.get(koppelbaar.toewijzingnummer), omgeving)),
    ...aanvragen
      .filter((aanvraag) => !linked.has(aanvraag))
      .map((aanvraag) => fromAanvraag(dossier, aanvraag, omgeving)),
  ];
}

function ofSoort<R extends Berichtregel>(regels: Berichtregel[], soort: R["soort"]): R[] {
  return regels.filter((regel): regel is R => regel.soort === soort).sort(compareVersie);
}

/** A request for a product; a 317 line with a number asks to change what is there. */
function isAanvraag(regel: Berichtregel): regel is Verzoekregel {
  return regel.soort === "315" || (regel.soort === "317" && regel.toewijzingnummer === undefined);
}

/** The lines of each toewijzingnummer. */
function byNummer(regels: Berichtregel[]): Map<number, Berichtregel[]> {
  const groups = new Map<number, Berichtregel[]>();
  for (const regel of regels) {
    if (regel.toewijzingnummer === undefined) continue;
    const group = groups.get(regel.toewijzingnummer);
    if (group) group.push(regel);
    else groups.set(regel.toewijzingnummer, [regel]);
  }
  return groups;
}

/** One toewijzingnummer; undefined when all that was said of it has been withdrawn. */
function toGroup(
  dossier: Dossier,
  toewijzingnummer: number,
  regels: Berichtregel[],
  { reacties, tegensprakenVan }: Omgeving,
): { traject: Traject; koppelbaar: Koppelbaar } | undefined {
  const toewijzingen = ofSoort<Toewijzingsregel>(regels, "301");
  const starts = ofSoort<Startregel>(regels, "305");
  const stops = ofSoort<Stopregel>(regels, "307");
  const perioden = derivePerioden(starts, stops);
  const last = toewijzingen.at(-1);
  const ingangsdatum = last?.ingangsdatum ?? perioden[0]?.van;
  if (!ingangsdatum) return undefined;
  // The decision stands from the first version on; its content is that of the last.
  const toegewezenOp = toewijzingen.map((regel) => regel.toegewezenOp).sort(compareText)[0];
  const product = [...stops, ...starts, ...toewijzingen].flatMap((regel) => regel.product ?? []).at(-1);
  const referenties = toewijzingen.flatMap(({ referentie }) => referentie ?? []);
  const traject: Traject = {
    id: toewijzingId(dossier, toewijzingnummer),
    ...dossier,
    product,
    toegewezenOp,
    ingangsdatum: last?.ingangsdatum,
    geplandEinde: last?.einddatum,
    ingetrokken: last?.redenWijziging === VERWIJDERD,
    perioden,
    bijzonderheden: deriveBijzonderheden(regels, reacties, tegensprakenVan),
    toewijzing: last && toFeitbron(last),
  };
  return { traject, koppelbaar: { toewijzingnummer, referenties, product, ingangsdatum, toegewezenOp } };
}

function withAanvraag(
  traject: Traject,
  aanvraag: Aanvraag | undefined,
  { reacties, tegensprakenVan }: Omgeving,
): Traject {
  if (!aanvraag) return traject;
  const { regel, versies, aangemeldOp } = aanvraag;
  const verzoek = toVerzoek(regel, aangemeldOp, traject.toegewezenOp !== undefined, reacties);
  const afkeuringen = [...(traject.bijzonderheden?.afkeuringen ?? []), ...deriveAfkeuringen(versies, reacties)];
  const tegenspraken = [...(traject.bijzonderheden?.tegenspraken ?? []), ...tegensprakenVan(versies)];
  const bijzonderheden: Bijzonderheden = {
    ...traject.bijzonderheden,
    verzoek,
    ...(afkeuringen.length > 0 ? { afkeuringen } : {}),
    ...(tegenspraken.length > 0 ? { tegenspraken } : {}),
  };
  return {
    ...traject,
    product: traject.product ?? regel.product,
    verwijzer: regel.soort === "315" ? regel.verwijzer : undefined,
    aangemeldOp,
    aanmelding: toFeitbron(regel),
    bijzonderheden,
  };
}

function fromAanvraag(dossier: Dossier, aanvraag: Aanvraag, omgeving: Omgeving): Traject {
  const id = trajectId(dossier, "aanvraag", requestKey(aanvraag.regel));
  const traject = withAanvraag({ id, ...dossier, ingetrokken: false, perioden: [] }, aanvraag, omgeving);
  return { ...traject, afgewezen: traject.bijzonderheden?.verzoek?.uitkomst === "AFGEWEZEN" };
}

/** The id of the traject of a toewijzing. */
export function toewijzingId(dossier: Dossier, toewijzingnummer: number): string {
  return trajectId(dossier, "toewijzing", String(toewijzingnummer));
}

/** An id that tells nothing; a request gets the id of its toewijzing when that comes. */
function trajectId({ persoon, agb, gemeente }: Dossier, soort: string, nummer: string): string {
  return hash("sha256", [persoon, agb, gemeente, soort, nummer].join("|"), "base64url").slice(0, 27);
}
