// SPDX-License-Identifier: EUPL-1.2
const NAAMRUIMTE = "http://www.istandaarden.nl/ijw/3_2";
const CODES = { "301": "436", "305": "438", "307": "440", "315": "446" } as const;

/** One message to write; defaults make it valid. */
export interface Proefbericht {
  soort: keyof typeof CODES;
  bsn: string;
  agb?: string;
  gemeente?: string;
  dagtekening: string;
  identificatie?: string;
  /** XML of the product lines, without prefix: `<Begindatum>..</Begindatum>`; CDT parts with `ijw:` */
  regels: string[];
}

export const BSN = ["999900006", "999900018", "999900031", "999900043"] as const;
export const AGB = "98000001";
export const GEMEENTE = "9001";

let volgnummer = 0;

const LIJST = {
  "301": ["ToegewezenProducten", "ToegewezenProduct"],
  "305": ["StartProducten", "StartProduct"],
  "307": ["StopProducten", "StopProduct"],
  "315": ["AangevraagdeProducten", "AangevraagdProduct"],
} as const;

/** A message as XML in the default namespace of its kind. */
export function schrijfBericht(bericht: Proefbericht): string {
  const { soort, bsn, agb = AGB, gemeente = GEMEENTE, dagtekening, regels } = bericht;
  const [afzender, ontvanger] = soort === "301" ? [gemeente, agb] : [agb, gemeente];
  const [lijst, regel] = LIJST[soort];
  const identificatie = bericht.identificatie ?? `B${++volgnummer}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Bericht xmlns="${NAAMRUIMTE}/jw${soort}/schema" xmlns:ijw="${NAAMRUIMTE}/basisschema/schema"><Header>
<BerichtCode>${CODES[soort]}</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>
<Afzender>${afzender}</Afzender><Ontvanger>${ontvanger}</Ontvanger>
<BerichtIdentificatie><ijw:Identificatie>${identificatie}</ijw:Identificatie><ijw:Dagtekening>${dagtekening}</ijw:Dagtekening></BerichtIdentificatie>
<XsdVersie><ijw:BasisschemaXsdVersie>0.1.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>0.1.0</ijw:BerichtXsdVersie></XsdVersie>
</Header><Client><Bsn>${bsn}</Bsn><Geboortedatum><ijw:Datum>2014-05-06</ijw:Datum></Geboortedatum><Geslacht>1</Geslacht>
<Naam><ijw:Geslachtsnaam><ijw:Achternaam>Proefpersoon</ijw:Achternaam></ijw:Geslachtsnaam>${soort === "301" ? "<ijw:NaamGebruik>1</ijw:NaamGebruik>" : ""}</Naam>
${soort === "301" ? "<Contactgegevens><Contact><Soort>01</Soort></Contact></Contactgegevens>" : ""}
<${lijst}>${regels.map((inhoud) => `<${regel}>${inhoud}</${regel}>`).join("")}</${lijst}></Client></Bericht>
`;
}

const product = (code: string) =>
  `<Product><ijw:Categorie>${code.slice(0, 2)}</ijw:Categorie><ijw:Code>${code}</ijw:Code></Product>`;
const optioneel = (naam: string, waarde: string | undefined) => (waarde ? `<${naam}>${waarde}</${naam}>` : "");

type Kop = Omit<Proefbericht, "soort" | "regels">;

/** 301 with one product. */
export function toewijzing(
  kop: Kop & {
    nummer: number;
    code?: string;
    ingang?: string;
    einde?: string;
    referentie?: string;
    wijziging?: string;
  },
): string {
  const regel =
    `<ToewijzingNummer>${kop.nummer}</ToewijzingNummer>${optioneel("ReferentieAanbieder", kop.referentie)}` +
    `${product(kop.code ?? "45A01")}<Toewijzingsdatum>${kop.dagtekening}</Toewijzingsdatum><Toewijzingstijd>09:30:00</Toewijzingstijd>` +
    `<Ingangsdatum>${kop.ingang ?? kop.dagtekening}</Ingangsdatum>${optioneel("Einddatum", kop.einde)}` +
    optioneel("RedenWijziging", kop.wijziging);
  return schrijfBericht({ ...kop, soort: "301", regels: [regel] });
}

/** 305 with one product. */
export function start(kop: Kop & { nummer: number; begin: string; status?: string; code?: string }): string {
  const regel =
    `<ToewijzingNummer>${kop.nummer}</ToewijzingNummer>${product(kop.code ?? "45A01")}` +
    `<Begindatum>${kop.begin}</Begindatum><StatusAanlevering>${kop.status ?? "1"}</StatusAanlevering>`;
  return schrijfBericht({ ...kop, soort: "305", regels: [regel] });
}

/** 307 with one product. */
export function stop(
  kop: Kop & { nummer: number; begin: string; einde: string; reden?: string; status?: string; code?: string },
): string {
  const regel =
    `<ToewijzingNummer>${kop.nummer}</ToewijzingNummer>${product(kop.code ?? "45A01")}<Begindatum>${kop.begin}</Begindatum>` +
    `<RedenBeeindiging>${kop.reden ?? "31"}</RedenBeeindiging><Einddatum>${kop.einde}</Einddatum>` +
    `<StatusAanlevering>${kop.status ?? "1"}</StatusAanlevering>`;
  return schrijfBericht({ ...kop, soort: "307", regels: [regel] });
}

/** 315 with one product. */
export function aanvraag(
  kop: Kop & { referentie: string; verwijzer?: string; ingang?: string; code?: string },
): string {
  const regel =
    `<ReferentieAanbieder>${kop.referentie}</ReferentieAanbieder>${product(kop.code ?? "45A01")}` +
    `<ToewijzingIngangsdatum>${kop.ingang ?? kop.dagtekening}</ToewijzingIngangsdatum>` +
    `<Verwijzer><ijw:Type>${kop.verwijzer ?? "02"}</ijw:Type><ijw:Naam>Huisarts Proef</ijw:Naam></Verwijzer>`;
  return schrijfBericht({ ...kop, soort: "315", regels: [regel] });
}
