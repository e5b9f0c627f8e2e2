// SPDX-License-Identifier: EUPL-1.2
import type { Brondekking, Herkomst, Inzageniveau } from "../../../platform/herkomst/records";
import type { Datum } from "../../../platform/time/datum";
import { type Fase, faseVan, nazorgGeregeld } from "./afronding";
import {
  type RedenBeeindiging,
  redenBeeindiging,
  type RedenCbs,
  redenCbs,
  redenWijzigingNaam,
  type Verwijzer,
  verwijzer,
} from "./codes";
import { toBerichtbeeld, type Berichtbeeld } from "./berichtbeeld";
import { type Behandeldoel, contactVan, type Dossierstand, toBehandeling, toDossierbeeld } from "./epd/dossierbeeld";
import type { Contactpersoon } from "./epd/epd";
import type { Ketenplaats } from "./keten";
import {
  type Hulpvorm,
  type Intensiteit,
  type Productcategorie,
  productcategorie,
  type Verblijfsvorm,
  verblijfsvorm,
} from "./product";
import type { Hulp, Naslag } from "./signalen/hulp";
import { beeindigdOp, geplandEinde, type Trajectstatus } from "./status";
import { gestartOp } from "./traject";
import { wachttijdDagen } from "./wachttijd";

/** What may be told about one traject; what the level does not allow is absent. */
export interface Trajectbeeld extends Partial<Berichtbeeld>, Ketenplaats {
  id: string;
  status: Trajectstatus;
  aanbieder: { agbCode: string };
  verwijzer?: Verwijzer;
  profiel?: number;
  intensiteit?: Intensiteit;
  /** what results are known of: no person in it */
  aanbod?: { agbCode: string; profiel: number; intensiteit: Intensiteit };
  hulpvorm?: Hulpvorm;
  verblijf?: Verblijfsvorm;
  aangemeldOp?: Datum;
  toegewezenOp?: Datum;
  gestartOp?: Datum;
  geplandEinde?: Datum;
  beeindigdOp?: Datum;
  fase?: Fase;
  nazorgGeregeld?: boolean;
  /** why the gemeente last changed the toewijzing */
  redenWijziging?: string;
  redenBeeindiging?: RedenBeeindiging;
  redenCbs?: RedenCbs;
  productcategorie?: Productcategorie;
  wachttijdDagen?: number;
  contactpersoon?: Contactpersoon;
  laatsteContact?: Datum;
  behandelplanSinds?: Datum;
  hoofdaannemer?: { agbCode: string };
  onderaannemers?: { agbCode: string }[];
  dossiers?: Dossierstand[];
  doelen?: Behandeldoel[];
  wisselingenHulpverlener?: number;
  herkomst: Herkomst[];
}

/** One traject at a level (see deriveHulpbeeld). */
export function toTrajectbeeld(
  hulp: Hulp,
  niveau: Exclude<Inzageniveau, "GEEN">,
  vandaag: Datum,
  dekking: Brondekking[],
  { keten = {}, naslag, all }: { keten?: Ketenplaats; naslag: Pick<Naslag, "bronhouder" | "findProduct">; all: Hulp[] },
): Trajectbeeld {
  const { traject, status, product, epd } = hulp;
  const { bronhouder, findProduct } = naslag;
  const wie = {
    id: traject.id,
    aanbieder: { agbCode: traject.agb },
    contactpersoon: contactVan(epd, hulp.aanbieder) ?? hulp.contact,
  };
  // Only running help gets here at DAT: by the messages, or by a dossier while the messages tell another status.
  if (niveau === "DAT") return { ...wie, status: "LOPEND", herkomst: withoutDates(hulp.herkomst, dekking) };
  const beperkt = {
    ...wie,
    status,
    ...keten,
    ...toDossierbeeld(epd, traject.agb, bronhouder),
    profiel: product?.profiel,
    intensiteit: product?.intensiteit,
    aanbod:
      product?.profiel && product.intensiteit
        ? { agbCode: traject.agb, profiel: product.profiel, intensiteit: product.intensiteit }
        : undefined,
    hulpvorm: product?.hulpvorm,
    verblijf: verblijfsvorm(product?.hulpvorm),
    aangemeldOp: traject.aangemeldOp,
    toegewezenOp: traject.toegewezenOp,
    gestartOp: gestartOp(traject),
    geplandEinde: geplandEinde(traject, vandaag),
    beeindigdOp: beeindigdOp(traject, vandaag),
    wachttijdDagen: wachttijdDagen(traject, vandaag),
    herkomst: hulp.herkomst,
  };
  if (niveau === "BEPERKT") return beperkt;
  const last = traject.perioden.at(-1);
  const reden = last?.tot !== undefined && last.tot <= vandaag ? last.reden : undefined;
  return {
    ...beperkt,
    ...toBehandeling(epd, vandaag, bronhouder, findProduct),
    ...toBerichtbeeld(traject.bijzonderheden, bronhouder),
    // Here and not earlier: whether nazorg is due tells something of the reason.
    fase: faseVan(hulp, vandaag),
    nazorgGeregeld: nazorgGeregeld(hulp, all, vandaag),
    redenWijziging: traject.bijzonderheden?.redenWijziging && redenWijzigingNaam(traject.bijzonderheden.redenWijziging),
    verwijzer: verwijzer(traject.verwijzer),
    redenBeeindiging: reden ? redenBeeindiging(reden) : undefined,
    redenCbs: reden ? redenCbs(reden) : undefined,
    productcategorie: productcategorie(traject.product),
  };
}

/** At DAT the source may be named, but the days of its messages would tell the periods: only when the source last delivered. */
function withoutDates(herkomst: Herkomst[], dekking: Brondekking[]): Herkomst[] {
  const bronnen = new Map(herkomst.map((feit) => [feit.bron, feit]));
  return [...bronnen.values()].map(({ bron, bronhouder, opgehaaldOp }) => ({
    bron,
    bronhouder,
    opgehaaldOp: dekking.find((source) => source.bron === bron)?.opgehaaldOp ?? opgehaaldOp,
  }));
}
