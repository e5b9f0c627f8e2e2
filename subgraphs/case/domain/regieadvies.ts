// SPDX-License-Identifier: EUPL-1.2
import { type Maatregel, naamVan, type Regietoewijzing, type Regievoerder, type Segment } from "./regie";
import {
  type Complexiteit,
  type Hoofdaannemersoort,
  type Ondersteuning,
  REGIETABEL,
  type Regierij,
} from "./regietabel";
import { type Hiaat, isBekend } from "./onderdelen";

/** What the advice rests on; what is absent is not recorded. */
export interface Regiefeiten {
  segment?: Segment;
  ondersteuning?: Ondersteuning;
  complexiteit?: Complexiteit;
  maatregel?: Maatregel;
  acuut: boolean;
  hiaten?: Hiaat[];
}

/** Who should direct, and why. */
export interface Regieadvies {
  verwacht: Regievoerder[];
  metOuders: boolean;
  /** who may answer for all help together; empty in an acute phase, when that is not yet the question */
  hoofdaannemer: Hoofdaannemersoort[];
  wijktAf: boolean;
  uitleg: string;
  /** the difference in one sentence; only when there is one */
  afwijking?: string;
}

interface Verwachting extends Pick<Regierij, "verwacht" | "metOuders" | "hoofdaannemer"> {
  /** the reason, to begin a sentence with */
  waarom: string;
  /** what comes after it */
  verder: string[];
}

const WOORDEN = {
  BASIS: "basis",
  SPECIALISTISCH: "specialistisch",
  INTENSIEF: "intensief",
  LAAG: "laag",
  HOOG: "hoog",
} as const;

const MAATREGELEN: Record<Maatregel, string> = {
  OTS: "Er is een ondertoezichtstelling",
  VOOGDIJ: "De voogdij ligt bij een instelling",
  JEUGDRECLASSERING: "Er loopt jeugdreclassering",
};

/**
 * Who should direct, by the table "Wie heeft welke rol" (purchasing strategy) and the safety paragraph of the Rijnmond vision.
 * What is not recorded leaves every row open that it could be. The hub only advises: it never changes who directs.
 */
export function verwachteRegie(feiten: Regiefeiten, nu: Regietoewijzing[]): Regieadvies {
  const { waarom, verder, ...advies } = verwachtingVan(feiten);
  const wie = `${advies.verwacht.map(naamVan).join(" of ")}${advies.metOuders ? " samen met de ouders" : ""}`;
  const wijktAf = nu.some(({ voerder }) => !advies.verwacht.includes(voerder));
  const nuIs = nu.map(({ voerder }) => naamVan(voerder)).join(" en ");
  const team = advies.verwacht.includes("LOKAAL_TEAM") ? [] : ["Het lokaal team blijft betrokken."];
  const zinnen = [`${waarom}.`, `Dan voert ${wie} de regie.`, ...(wijktAf ? [`Nu is dat ${nuIs}.`] : [])];
  return {
    ...advies,
    wijktAf,
    uitleg: [...zinnen, ...verder, ...team].join(" "),
    afwijking: wijktAf ? `${waarom}, dus hoort ${wie} de regie te voeren, maar nu is dat ${nuIs}.` : undefined,
  };
}

function verwachtingVan(feiten: Regiefeiten): Verwachting {
  const { maatregel, acuut } = feiten;
  if (acuut)
    return {
      verwacht: ["VEILIG_THUIS"],
      metOuders: false,
      hoofdaannemer: [],
      waarom: "Er is een acuut vermoeden van ernstig geweld",
      verder: ["Spreek daarna af wie het contact is, wie het plan schrijft en wie het bewaakt."],
    };
  if (maatregel)
    return {
      verwacht: ["GECERTIFICEERDE_INSTELLING"],
      metOuders: maatregel !== "VOOGDIJ",
      hoofdaannemer: ["AANBIEDER"],
      waarom: MAATREGELEN[maatregel],
      verder: [],
    };
  return vrijwillig(feiten);
}

function vrijwillig(feiten: Regiefeiten): Verwachting {
  const { segment, ondersteuning, complexiteit } = feiten;
  const dwangBekend = isBekend(feiten, "MAATREGEL");
  const open = REGIETABEL.filter(
    (rij) =>
      (segment === undefined || rij.segment === segment) &&
      (ondersteuning === undefined || rij.ondersteuning === ondersteuning) &&
      (complexiteit === undefined || rij.complexiteit === undefined || rij.complexiteit === complexiteit) &&
      (!rij.dwang || !dwangBekend),
  );
  const bekend = [
    segment && `segment ${segment}`,
    ondersteuning && `ondersteuning ${WOORDEN[ondersteuning]}`,
    complexiteit && `complexiteit ${WOORDEN[complexiteit]}`,
  ].filter(Boolean);
  const grond = dwangBekend ? "De hulp is vrijwillig" : "Of er een maatregel is, is niet bekend";
  const waarom = bekend.length > 0 ? `${grond} (${bekend.join(", ")})` : grond;
  if (open.length === 0)
    return {
      verwacht: ["GEZIN", "LOKAAL_TEAM"],
      metOuders: false,
      hoofdaannemer: ["LOKAAL_TEAM", "AANBIEDER"],
      waarom,
      verder: ["Deze combinatie staat niet in de tabel van de regio; kijk of hij klopt."],
    };
  const all = <T>(of: (rij: Regierij) => T[]) => [...new Set(open.flatMap(of))];
  return {
    verwacht: all(({ verwacht }) => verwacht),
    metOuders: open.every(({ metOuders }) => metOuders),
    hoofdaannemer: all(({ hoofdaannemer }) => hoofdaannemer),
    waarom,
    verder: open.length > 1 ? ontbreekt(feiten, open) : [],
  };
}

/** What is not recorded while it decides between the rows that are still open. */
function ontbreekt({ segment, ondersteuning, complexiteit }: Regiefeiten, open: Regierij[]): string[] {
  const differs = (of: (rij: Regierij) => unknown) => new Set(open.map(of)).size > 1;
  if (!differs(({ verwacht, metOuders }) => `${verwacht.join()} ${metOuders}`)) return [];
  const missing = [
    segment === undefined && differs((rij) => rij.segment) && "het segment",
    ondersteuning === undefined && differs((rij) => rij.ondersteuning) && "de soort ondersteuning",
    complexiteit === undefined && differs((rij) => rij.complexiteit) && "de complexiteit",
  ].filter(Boolean);
  return missing.length > 0 ? [`Niet vastgelegd: ${missing.join(" en ")}.`] : [];
}
