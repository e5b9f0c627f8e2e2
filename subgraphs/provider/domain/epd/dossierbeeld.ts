// SPDX-License-Identifier: EUPL-1.2
import type { Herkomst } from "../../../../platform/herkomst/records";
import type { Datum } from "../../../../platform/time/datum";
import { type Verwijzer, verwijzer } from "../codes";
import { toHerkomst } from "../feitbron";
import type { FindProduct } from "../product";
import { laatsteContact } from "../signalen/geen-contact";
import type { Contactpersoon, Doel, Epdstatus, Epdtraject } from "./epd";
import { genoemdeHoofdaannemers } from "./hoofdaannemers";
import { countWisselingen } from "./wisselingen";

/** A goal as it is told. */
export type Behandeldoel = Omit<Doel, "feit"> & { herkomst: Herkomst };

/** What one dossier says of the course of a traject, so that a difference can be seen. */
export interface Dossierstand {
  status: Epdstatus;
  aangemeldOp?: Datum;
  gestartOp?: Datum;
  eindigtOp?: Datum;
  /** what the region calls the product, else its code; at the fullest level only, like verwijzer */
  product?: string;
  verwijzer?: Verwijzer;
  herkomst: Herkomst;
}

/** What dossiers tell from level BEPERKT. */
interface Dossierbeeld {
  hoofdaannemer?: { agbCode: string };
  onderaannemers: { agbCode: string }[];
  dossiers: Dossierstand[];
}

type Bronhouder = (bron: string) => string;

/** Who to call: of help that runs before any other. Part of "that help runs", so for everyone who may know that. */
export function contactVan(epd: Epdtraject[], aanbieder: string): Contactpersoon | undefined {
  const withContact = epd.filter(({ contactpersoon }) => contactpersoon);
  const best = withContact.find(({ status }) => status === "LOPEND") ?? withContact[0];
  return best?.contactpersoon && { ...best.contactpersoon, organisatie: best.contactpersoon.organisatie ?? aanbieder };
}

/** What the dossiers of a traject tell of its course. */
export function toDossierbeeld(epd: Epdtraject[], agb: string, bronhouder: Bronhouder): Dossierbeeld {
  const hoofd = genoemdeHoofdaannemers(epd);
  const onder = new Set(epd.flatMap(({ onderaannemers }) => onderaannemers));
  // Two dossiers that name another hoofdaannemer: nobody is chosen.
  const [hoofdaannemer] = hoofd.length === 1 ? hoofd : [];
  if (hoofdaannemer && hoofdaannemer !== agb) onder.add(agb);
  return {
    hoofdaannemer: hoofdaannemer ? { agbCode: hoofdaannemer } : undefined,
    onderaannemers: [...onder].filter((code) => code !== hoofdaannemer).map((agbCode) => ({ agbCode })),
    dossiers: epd.map((each) => toDossierstand(each, bronhouder)),
  };
}

function toDossierstand({ status, aangemeldOp, van, tot, feit }: Epdtraject, bronhouder: Bronhouder): Dossierstand {
  return { status, aangemeldOp, gestartOp: van, eindigtOp: tot, herkomst: toHerkomst(feit, bronhouder) };
}

/** What is told at the fullest level only. */
export function toBehandeling(epd: Epdtraject[], vandaag: Datum, bronhouder: Bronhouder, findProduct: FindProduct) {
  return {
    dossiers: epd.map((each) => ({
      ...toDossierstand(each, bronhouder),
      product: findProduct(each.product)?.naam ?? each.product?.code,
      verwijzer: each.verwijzer === undefined ? undefined : verwijzer(each.verwijzer),
    })),
    laatsteContact: laatsteContact(epd),
    behandelplanSinds: epd.flatMap(({ planVan }) => planVan ?? []).sort()[0],
    doelen: epd.flatMap(({ doelen }) => doelen).map((doel) => toBehandeldoel(doel, bronhouder)),
    wisselingenHulpverlener: countWisselingen(
      epd.flatMap(({ team }) => team),
      vandaag,
    ),
  };
}

/** @param bronhouder who keeps a source, by its name */
export function toBehandeldoel({ feit, ...doel }: Doel, bronhouder: Bronhouder): Behandeldoel {
  return { ...doel, herkomst: toHerkomst(feit, bronhouder) };
}
