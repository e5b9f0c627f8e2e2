// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../../platform/herkomst/records";
import type { Lidfeiten } from "../../domain/toegang";
import type { Ontvanger, Toestemming, Toestemmingsdomein } from "../../domain/toestemming";

/* What the law asks of consent, written apart from the rules and shorter than they are. It may say yes too often, never no too often. */

export type Groep = "ONDER_12" | "VAN_12_TOT_16" | "VANAF_16" | "ONBEKEND";

/** The age group, from the birthdays themselves. */
export function groepOp({ geboortedatum }: Lidfeiten, vandaag: string): Groep {
  if (!geboortedatum) return "ONBEKEND";
  const verjaardag = (jaren: number) => `${Number(geboortedatum.slice(0, 4)) + jaren}${geboortedatum.slice(4)}`;
  if (vandaag < verjaardag(12)) return "ONDER_12";
  return vandaag < verjaardag(16) ? "VAN_12_TOT_16" : "VANAF_16";
}

export interface Orakelvraag {
  toestemmingen: Toestemming[];
  kind: Lidfeiten;
  domein: Toestemmingsdomein;
  ontvanger: Ontvanger;
  vandaag: string;
}

const NIVEAUS = ["GEEN", "DAT", "BEPERKT", "VOLLEDIG"];

/** Whether everyone who must consent does so now, up to this level. */
export function magOpen(
  { toestemmingen, kind, domein, ontvanger, vandaag }: Orakelvraag,
  niveau: Inzageniveau,
): boolean {
  const over = toestemmingen.filter(
    (each) =>
      each.domein === domein &&
      each.ontvanger === ontvanger &&
      (each.betrokkene ?? kind.persoonId) === kind.persoonId &&
      each.van <= vandaag,
  );
  const ja = (each: Toestemming) =>
    !each.ingetrokkenOp && (!each.tot || each.tot > vandaag) && NIVEAUS.indexOf(each.niveau) >= NIVEAUS.indexOf(niveau);
  const moment = ({ van, vastgelegdOp, ingetrokkenOp }: Toestemming) =>
    (ingetrokkenOp ?? vastgelegdOp ?? new Date(`${van}T00:00:00Z`)).getTime();
  const eigenVan = (hoedanigheid: Toestemming["hoedanigheid"], gever: string | undefined) =>
    over.filter((each) => each.hoedanigheid === hoedanigheid && gever !== undefined && each.gever === gever);
  /** Whether someone took it back themselves and did not say anything else after it: a veto. */
  const neemtTerug = (eigen: Toestemming[]) => {
    const terug = eigen.filter(({ ingetrokkenOp }) => ingetrokkenOp).map(moment);
    const gezegd = eigen.filter(({ ingetrokkenOp }) => !ingetrokkenOp).map(moment);
    return terug.length > 0 && Math.max(...terug) > Math.max(-Infinity, ...gezegd);
  };
  /** What one giver says in a capacity: what they said themselves; only without that, what was said for all. */
  const stemtIn = (hoedanigheid: Toestemming["hoedanigheid"], gever: string | undefined) => {
    const eigen = eigenVan(hoedanigheid, gever);
    if (neemtTerug(eigen)) return false;
    const voorAllen = over.filter((each) => each.hoedanigheid === hoedanigheid && each.gever === undefined);
    return (eigen.length > 0 ? eigen : voorAllen).some(ja);
  };
  const ouders = () => {
    const [relatie, ...meer] = kind.gezag ?? [];
    const dragers = relatie?.gezagsdragers.map(({ persoonId }) => persoonId) ?? [];
    const bekend = meer.length === 0 && !relatie?.inOnderzoek && dragers.length > 0 && !dragers.includes(undefined);
    return (bekend ? dragers : [undefined]).every((drager) => stemtIn("GEZAG", drager));
  };
  const jeugdige = () => {
    if (neemtTerug(eigenVan("JEUGDIGE", kind.persoonId))) return false;
    const namens = over.filter(({ hoedanigheid }) => hoedanigheid === "VERTEGENWOORDIGER");
    if (
      [...new Set(namens.map(({ gever }) => gever))].some((gever) => neemtTerug(eigenVan("VERTEGENWOORDIGER", gever)))
    )
      return false;
    // Whose consent is over represents nobody any more.
    const isVoorbij = ({ tot }: Toestemming) => tot !== undefined && tot <= vandaag;
    const voorbij = namens.every(({ gever }) =>
      namens.some((each) => (each.gever === gever || each.gever === undefined) && isVoorbij(each)),
    );
    return namens.some(ja) || (voorbij && stemtIn("JEUGDIGE", kind.persoonId));
  };
  switch (groepOp(kind, vandaag)) {
    case "ONDER_12":
      return ouders();
    case "VANAF_16":
      return jeugdige();
    default:
      return ouders() && jeugdige();
  }
}
