// SPDX-License-Identifier: EUPL-1.2
import type { Inzageniveau } from "../../../platform/herkomst/records";
import { type Datum, leeftijdOp } from "../../../platform/time/datum";
import { type Gezagsrelatie, gezagOver } from "./gezag";
import { type Regietoewijzing, regisseursOp } from "./regie";
import {
  type Ontvanger,
  type Toestemming,
  TOESTEMMINGSDOMEINEN,
  type Toestemmingsbeeld,
  type Toestemmingsdomein,
  toestemmingVoor,
} from "./toestemming";

/** The domains a decision speaks of. */
export const DOMEINEN = ["casus", "plan", "veiligheid", "persoon", "hulp", "onderwijs"] as const;
export type Domein = (typeof DOMEINEN)[number];

/** Someone of a gezin, with what access to them rests on. */
export interface Lidfeiten {
  persoonId: string;
  isJeugdige: boolean;
  geboortedatum?: Datum;
  van?: Datum;
  tot?: Datum;
  /** what the register says; absent when it was not asked */
  gezag?: Gezagsrelatie[];
  /** whether this caller has a noodprocedure over them now */
  noodprocedure?: boolean;
  /** the register gives no address: it is secret, or not known */
  adresGeheim?: boolean;
}

/** The facts about one gezin that access rests on. */
export interface Gezinsfeiten {
  id: string;
  /** name of its case system */
  bron: string;
  gemeente: string;
  regie: Pick<Regietoewijzing, "voerder" | "medewerkernummer" | "email" | "van" | "tot">[];
  maatregel?: string;
  acuut: boolean;
  leden: Lidfeiten[];
  /** how old the copy is */
  opgehaaldOp?: Date;
  toestemmingen: Toestemming[];
  /** what other systems have of the same gezin */
  zelfde?: Gezinsfeiten[];
}

/** What the decision needs to know of who asks, and for what. */
export interface Vrager {
  rol: string;
  doel: string;
  gemeenten?: string[];
  medewerkernummer?: string;
  /** pseudonym, for who asks about their own gezin */
  persoonId?: string;
  /** jeugdigen with whom another part of the hub has proven a relation now */
  bewezen?: ReadonlySet<string>;
}

/** What policies judge: no names, no numbers, so equal facts always give an equal decision. */
export interface Feiten {
  rol: string;
  doel: string;
  relatie: string[];
  /** regie that the caller has now over the same gezin in another system */
  elders: string[];
  zonderRegisseur: boolean;
  dwang: boolean;
  veiligThuis: boolean;
  noodprocedure: boolean;
  /** the address of the jeugdige is secret, or not known; this and the next two are only told of a parent */
  adresGeheim: boolean;
  /** the jeugdige is now in a gezin that the caller is not in */
  buitenGezin: boolean;
  /** a jeugdige of 16 or older, or of unknown age, is now in the gezin */
  metJeugdigeVanaf16: boolean;
  leeftijd: "ONDER_12" | "VAN_12_TOT_16" | "VANAF_16" | "ONBEKEND";
  toestemming: Record<Toestemmingsdomein, Toestemmingsbeeld>;
}

/** To whom consent must have been given for a role; a role without needs none or gets nothing by it. */
const ONTVANGER_VAN: Record<string, Ontvanger> = {
  casusregisseur: "REGISSEUR",
  aanbieder: "AANBIEDER",
  gezin: "OUDERS",
};

const REGIERELATIES: Record<string, string> = {
  LOKAAL_TEAM: "REGIE_LOKAAL_TEAM",
  GECERTIFICEERDE_INSTELLING: "REGIE_GI",
  VEILIG_THUIS: "REGIE_VEILIG_THUIS",
};

/** Facts about the gezin as a whole: its casus, plan and safety. */
export function feitenOverGezin(vrager: Vrager, gezin: Gezinsfeiten, vandaag: Datum): Feiten {
  const jeugdigen = gezin.leden.filter((lid) => lid.isJeugdige && isNu(lid, vandaag));
  const self = gezin.leden.find(({ persoonId }) => persoonId === vrager.persoonId);
  const isLid = isLidNu(vrager.persoonId, gezin, vandaag);
  const proven = jeugdigen.filter(({ persoonId }) => vrager.bewezen?.has(persoonId));
  const eigen = [
    ...(vrager.rol === "gezin" && isLid && jeugdigen.some((kind) => heeftGezag(vrager, kind))
      ? ["OUDER_MET_GEZAG"]
      : []),
    ...(vrager.rol === "jeugdige" && isLid && self?.isJeugdige ? ["ZELF"] : []),
    ...bewezenRelatie(vrager, proven.length > 0),
    ...zelfdePersoon(vrager, gezin, vandaag),
  ];
  // A plan is of the whole gezin: without consent for one of the jeugdigen concerned it stays closed.
  const perKind = (proven.length > 0 ? proven : jeugdigen).map((kind) => toestemmingen(vrager, gezin, kind, vandaag));
  return {
    ...gezinsfeiten(vrager, gezin, vandaag, eigen),
    elders: elders(vrager, gezin, vandaag),
    noodprocedure: false,
    adresGeheim: false,
    buitenGezin: false,
    leeftijd: vrager.rol === "jeugdige" ? leeftijdsgroep(self, vandaag) : "ONBEKEND",
    toestemming: {
      ...(perKind.length > 0 ? laagste(perKind) : toestemmingen(vrager, gezin, undefined, vandaag)),
      ...planVoorOuders(vrager, gezin, vandaag),
    },
  };
}

/** Facts about one jeugdige, through one gezin they are in now. @param alle every gezin they are in now */
export function feitenOverJeugdige(
  vrager: Vrager,
  gezin: Gezinsfeiten,
  id: string,
  vandaag: Datum,
  alle: readonly Gezinsfeiten[] = [gezin],
): Feiten {
  const kind = gezin.leden.find(({ persoonId }) => persoonId === id);
  const eigen = [
    ...(vrager.rol === "gezin" && kind && heeftGezag(vrager, kind) ? ["OUDER_MET_GEZAG"] : []),
    ...(vrager.rol === "jeugdige" && vrager.persoonId === id ? ["ZELF"] : []),
    ...bewezenRelatie(vrager, vrager.bewezen?.has(id) ?? false),
  ];
  return {
    ...gezinsfeiten(vrager, gezin, vandaag, eigen),
    // A jeugdige is in both: what someone may see of them they see through the gezin that they direct.
    elders: [],
    noodprocedure: kind?.noodprocedure ?? false,
    adresGeheim: vrager.rol === "gezin" && kind?.adresGeheim === true,
    buitenGezin: vrager.rol === "gezin" && alle.some((each) => !isLidNu(vrager.persoonId, each, vandaag)),
    leeftijd: leeftijdsgroep(kind, vandaag),
    toestemming: { ...toestemmingen(vrager, gezin, kind, vandaag), ...planVoorOuders(vrager, gezin, vandaag) },
  };
}

function gezinsfeiten(vrager: Vrager, gezin: Gezinsfeiten, vandaag: Datum, eigen: string[]) {
  const nu = nuVan(gezin, vandaag);
  const inGemeente = vrager.gemeenten?.includes(gezin.gemeente) ?? false;
  const relatie = new Set([...eigen, ...relatiesVan(eigenRegie(vrager, gezin, vandaag))]);
  if (inGemeente && vrager.rol === "teamleider") relatie.add("TEAM_VAN_GEMEENTE");
  if (inGemeente && vrager.rol === "leerplicht") relatie.add("LEERPLICHT_VAN_GEMEENTE");
  return {
    rol: vrager.rol,
    doel: vrager.doel,
    relatie: [...relatie].sort(),
    zonderRegisseur: nu.length !== 1,
    dwang: gezin.maatregel !== undefined,
    veiligThuis: heeftVeiligThuis(gezin, vandaag),
    metJeugdigeVanaf16: vrager.rol === "gezin" && jeugdigenVanaf16(gezin, vandaag).length > 0,
  };
}

type Regie = Gezinsfeiten["regie"][number];

const nuVan = ({ regie }: Gezinsfeiten, vandaag: Datum): Regie[] => regisseursOp(regie as Regietoewijzing[], vandaag);

/** By which of what a system has now this caller directs: their number, in a gemeente of theirs. */
function eigenRegie({ rol, medewerkernummer, gemeenten }: Vrager, gezin: Gezinsfeiten, vandaag: Datum): Regie[] {
  if (rol !== "casusregisseur" || !medewerkernummer || !gemeenten?.includes(gezin.gemeente)) return [];
  return nuVan(gezin, vandaag).filter((each) => each.medewerkernummer === medewerkernummer);
}

/**
 * As what this caller directs here too. Numbers differ between systems, an e-mail address does not: who directs the same gezin in another
 * system and has the same address here, directs here too.
 */
function zelfdePersoon(vrager: Vrager, gezin: Gezinsfeiten, vandaag: Datum): string[] {
  const adressen = (gezin.zelfde ?? []).flatMap((ander) => eigenRegie(vrager, ander, vandaag).flatMap(adresVan));
  const zelf = nuVan(gezin, vandaag).filter((each) => adresVan(each).some((adres) => adressen.includes(adres)));
  return relatiesVan(zelf);
}

const adresVan = ({ email }: Regie): string[] => (email ? [email.toLowerCase()] : []);

const relatiesVan = (regie: Regie[]): string[] => [
  ...new Set(regie.flatMap(({ voerder }) => REGIERELATIES[voerder] ?? [])),
];

/** As what this caller directs the same gezin now in other systems. */
function elders(vrager: Vrager, { zelfde = [] }: Gezinsfeiten, vandaag: Datum): string[] {
  return relatiesVan(zelfde.flatMap((ander) => eigenRegie(vrager, ander, vandaag))).sort();
}

/** Whether Veilig Thuis directs now or there is an acute suspicion: in any system that has this gezin, because it is one gezin. */
export function heeftVeiligThuis(
  { regie, acuut, zelfde = [] }: Pick<Gezinsfeiten, "regie" | "acuut" | "zelfde">,
  vandaag: Datum,
): boolean {
  const directs = regisseursOp(regie as Regietoewijzing[], vandaag).some(({ voerder }) => voerder === "VEILIG_THUIS");
  return acuut || directs || zelfde.some((ander) => heeftVeiligThuis(ander, vandaag));
}

function bewezenRelatie({ rol }: Vrager, proven: boolean): string[] {
  if (!proven) return [];
  return rol === "school" ? ["SCHOOL_NU"] : rol === "aanbieder" ? ["AANBIEDER_NU"] : [];
}

/** Gezag that is being looked into, or that the register cannot tell, gives nothing: a person must decide first. */
function heeftGezag({ persoonId }: Vrager, kind: Lidfeiten): boolean {
  const gezag = gezagOver(kind.persoonId, kind.gezag ?? []);
  return !!gezag && !gezag.inOnderzoek && gezag.gezagsdragers.some((drager) => drager.persoonId === persoonId);
}

/** Whether this person belongs to the gezin on a day. */
export function isLidNu(
  persoonId: string | undefined,
  { leden }: Pick<Gezinsfeiten, "leden">,
  vandaag: Datum,
): boolean {
  return leden.some((lid) => lid.persoonId === persoonId && isNu(lid, vandaag));
}

/** Whether someone belongs to the gezin on a day. */
export function isNu({ van, tot }: Pick<Lidfeiten, "van" | "tot">, vandaag: Datum): boolean {
  return (van === undefined || van <= vandaag) && (tot === undefined || tot > vandaag);
}

function leeftijdsgroep(lid: Lidfeiten | undefined, vandaag: Datum): Feiten["leeftijd"] {
  if (!lid?.geboortedatum) return "ONBEKEND";
  const jaren = leeftijdOp(lid.geboortedatum, vandaag);
  return jaren < 12 ? "ONDER_12" : jaren < 16 ? "VAN_12_TOT_16" : "VANAF_16";
}

function jeugdigenVanaf16({ leden }: Gezinsfeiten, vandaag: Datum): Lidfeiten[] {
  const jong = new Set(["ONDER_12", "VAN_12_TOT_16"]);
  return leden.filter((lid) => lid.isJeugdige && isNu(lid, vandaag) && !jong.has(leeftijdsgroep(lid, vandaag)));
}

/** Parents need no consent for the plan of their own gezin, but for what is in it of a jeugdige of 16: that of each of those counts. */
function planVoorOuders(vrager: Vrager, gezin: Gezinsfeiten, vandaag: Datum): Partial<PerDomein> {
  const vanaf16 = jeugdigenVanaf16(gezin, vandaag);
  if (vrager.rol !== "gezin" || vanaf16.length === 0) return {};
  return { plan: laagste(vanaf16.map((kind) => toestemmingen(vrager, gezin, kind, vandaag))).plan };
}

type PerDomein = Record<Toestemmingsdomein, Toestemmingsbeeld>;

function toestemmingen(vrager: Vrager, gezin: Gezinsfeiten, kind: Lidfeiten | undefined, vandaag: Datum): PerDomein {
  const ontvanger = ONTVANGER_VAN[vrager.rol];
  const beeld = (domein: Toestemmingsdomein): Toestemmingsbeeld =>
    kind && ontvanger
      ? toestemmingVoor(gezin.toestemmingen, {
          betrokkene: kind.persoonId,
          domein,
          ontvanger,
          leeftijd: kind.geboortedatum ? leeftijdOp(kind.geboortedatum, vandaag) : undefined,
          gezag: gezagOver(kind.persoonId, kind.gezag ?? []),
          vandaag,
        })
      : { niveau: "GEEN", stand: "TOESTEMMING_ONTBREEKT" };
  return Object.fromEntries(TOESTEMMINGSDOMEINEN.map((domein) => [domein, beeld(domein)])) as PerDomein;
}

/** Levels in order: a level includes those below it. */
export const RANG: Record<Inzageniveau, number> = { GEEN: 0, DAT: 1, BEPERKT: 2, VOLLEDIG: 3 };

function laagste(perKind: PerDomein[]): PerDomein {
  return perKind.reduce((a, b) => {
    const least = TOESTEMMINGSDOMEINEN.map((domein) => [
      domein,
      RANG[b[domein].niveau] < RANG[a[domein].niveau] ? b[domein] : a[domein],
    ]);
    return Object.fromEntries(least) as PerDomein;
  });
}
