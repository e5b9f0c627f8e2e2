// SPDX-License-Identifier: EUPL-1.2
const NAAMRUIMTE = "http://www.istandaarden.nl/ijw/3_2";
const CODES = {
  ...{ "301": "436", "302": "437", "305": "438", "306": "439", "307": "440", "308": "441", "315": "446", "316": "447" },
  ...{ "317": "486", "318": "487", "319": "488", "320": "489", "323": "490", "325": "491" },
} as const;

/** One message to write; defaults make it valid. */
export interface Proefbericht {
  soort: keyof typeof LIJST;
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
  const { soort, bsn, regels } = bericht;
  const [lijst, regel] = LIJST[soort];
  return omslag(
    bericht,
    `<Client><Bsn>${bsn}</Bsn><Geboortedatum><ijw:Datum>2014-05-06</ijw:Datum></Geboortedatum><Geslacht>1</Geslacht>
<Naam><ijw:Geslachtsnaam><ijw:Achternaam>Proefpersoon</ijw:Achternaam></ijw:Geslachtsnaam>${soort === "301" ? "<ijw:NaamGebruik>1</ijw:NaamGebruik>" : ""}</Naam>
${soort === "301" ? "<Contactgegevens><Contact><Soort>01</Soort></Contact></Contactgegevens>" : ""}
<${lijst}>${regels.map((inhoud) => `<${regel}>${inhoud}</${regel}>`).join("")}</${lijst}></Client>`,
  );
}

const XSD_VERSIE =
  "<ijw:BasisschemaXsdVersie>0.1.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>0.1.0</ijw:BerichtXsdVersie>";

/** Header and root around the content of a message. */
function omslag(
  bericht: Omit<Proefbericht, "soort" | "bsn" | "regels"> & { soort: keyof typeof CODES },
  inhoud: string,
  kopExtra = "",
): string {
  const { soort, agb = AGB, gemeente = GEMEENTE, dagtekening } = bericht;
  const vanGemeente = ["301", "319", "325"].includes(soort);
  const [afzender, ontvanger] = vanGemeente ? [gemeente, agb] : [agb, gemeente];
  const identificatie = bericht.identificatie ?? `B${++volgnummer}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Bericht xmlns="${NAAMRUIMTE}/jw${soort}/schema" xmlns:ijw="${NAAMRUIMTE}/basisschema/schema"><Header>
<BerichtCode>${CODES[soort]}</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>
<Afzender>${afzender}</Afzender><Ontvanger>${ontvanger}</Ontvanger>
<BerichtIdentificatie><ijw:Identificatie>${identificatie}</ijw:Identificatie><ijw:Dagtekening>${dagtekening}</ijw:Dagtekening></BerichtIdentificatie>
<XsdVersie>${XSD_VERSIE}</XsdVersie>${kopExtra}
</Header>${inhoud}</Bericht>
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

/** 317: asks to change toewijzing `nummer`, and for a new product when `code` is given. */
export function wijziging(
  kop: Kop & { referentie: string; nummer?: number; ongewijzigd?: number; ingang?: string; code?: string },
): string {
  const wens = `<GewensteIngangsdatum>${kop.ingang ?? kop.dagtekening}</GewensteIngangsdatum>`;
  const lijst = (naam: string, regel: string, inhoud: string | false) =>
    inhoud ? `<${naam}><${regel}>${inhoud}</${regel}></${naam}>` : "";
  const nummer = (waarde: number | undefined) =>
    waarde !== undefined && `<ToewijzingNummer>${waarde}</ToewijzingNummer>`;
  return omslag(
    { ...kop, soort: "317" },
    `<Client><Bsn>${kop.bsn}</Bsn><Verzoek><ReferentieAanbieder>${kop.referentie}</ReferentieAanbieder><RedenVerzoek>2</RedenVerzoek>` +
      lijst("OngewijzigdeProducten", "OngewijzigdProduct", nummer(kop.ongewijzigd)) +
      lijst("TeWijzigenProducten", "TeWijzigenProduct", kop.nummer !== undefined && `${nummer(kop.nummer)}${wens}`) +
      lijst("NieuweProducten", "NieuwProduct", kop.code !== undefined && `${product(kop.code)}${wens}`) +
      "</Verzoek></Client>",
  );
}

/** 319: the answer to a request. */
export function antwoord(
  kop: Omit<Kop, "bsn"> & { referentie: string; antwoord?: "1" | "2"; reden?: string; woonplaats?: string },
): string {
  return omslag(
    { ...kop, soort: "319" },
    `<Antwoord><ReferentieAanbieder>${kop.referentie}</ReferentieAanbieder><VerzoekAntwoord>${kop.antwoord ?? "1"}</VerzoekAntwoord>` +
      optioneel("RedenAfwijzingVerzoek", kop.reden) +
      (kop.woonplaats ? `<Woonplaatsbeginsel><Gemeente>${kop.woonplaats}</Gemeente></Woonplaatsbeginsel>` : "") +
      "</Antwoord>",
  );
}

interface Proefprestatie {
  bsn: string;
  nummer: number;
  referentie: string;
  bedrag: number;
  volume?: number;
  credit?: boolean;
  van?: string;
  tot?: string;
}

function prestaties(regels: Proefprestatie[], extra = ""): string {
  const een = ({
    nummer,
    referentie,
    bedrag,
    volume = 4,
    credit,
    van = "2026-03-01",
    tot = "2026-03-31",
  }: Proefprestatie) =>
    `<Prestaties><Prestatie><ProductReferentie><ijw:ReferentieNummer>${referentie}</ijw:ReferentieNummer></ProductReferentie>` +
    `<ToewijzingNummer>${nummer}</ToewijzingNummer><ProductCategorie>45</ProductCategorie><ProductCode>45A01</ProductCode>` +
    `<ProductPeriode><ijw:Begindatum>${van}</ijw:Begindatum><ijw:Einddatum>${tot}</ijw:Einddatum></ProductPeriode>` +
    `<GeleverdVolume>${volume}</GeleverdVolume><Eenheid>04</Eenheid>` +
    `<IngediendBedrag><ijw:Bedrag>${bedrag}</ijw:Bedrag><ijw:DebetCredit>${credit ? "C" : "D"}</ijw:DebetCredit></IngediendBedrag>${extra}</Prestatie></Prestaties>`;
  return `<Clienten>${regels.map((regel) => `<Client><Bsn>${regel.bsn}</Bsn>${een(regel)}${extra && RETOUR_GOED}</Client>`).join("")}</Clienten>`;
}

function totaal(naam: string, regels: Proefprestatie[]): string {
  const som = regels.reduce((total, { bedrag, credit }) => total + (credit ? -bedrag : bedrag), 0);
  return `<${naam}><ijw:TotaalBedrag>${Math.abs(som)}</ijw:TotaalBedrag><ijw:DebetCredit>${som < 0 ? "C" : "D"}</ijw:DebetCredit></${naam}>`;
}

/** 323 with a prestatie per client. */
export function declaratie(kop: Omit<Kop, "bsn"> & { prestaties: Proefprestatie[] }): string {
  return omslag(
    { ...kop, soort: "323" },
    `<Declaratie><DeclaratieNummer>D1</DeclaratieNummer><DeclaratiePeriode><ijw:Begindatum>2026-03-01</ijw:Begindatum><ijw:Einddatum>2026-03-31</ijw:Einddatum></DeclaratiePeriode>` +
      `<DeclaratieDagtekening>${kop.dagtekening}</DeclaratieDagtekening>${totaal("TotaalIngediendBedrag", kop.prestaties)}${prestaties(kop.prestaties)}</Declaratie>`,
  );
}

const retourCodes = (...codes: string[]) =>
  `<RetourCodes>${codes.map((code) => `<RetourCode>${code}</RetourCode>`).join("")}</RetourCodes>`;
const RETOUR_GOED = retourCodes("0200");

/** 325 on the declaratie with this identificatie; `afgekeurd` are the prestaties it refuses. Without content it refuses all. */
export function declaratieAntwoord(
  kop: Omit<Kop, "bsn"> & { over: string; afgekeurd?: Proefprestatie[]; code?: string; alleenKop?: boolean },
): string {
  const { over, afgekeurd = [], code = "9321" } = kop;
  const extra = `<DeclaratieIdentificatie><ijw:Identificatie>${over}</ijw:Identificatie><ijw:Dagtekening>2026-04-01</ijw:Dagtekening></DeclaratieIdentificatie><XsdVersieDeclaratie>${XSD_VERSIE}</XsdVersieDeclaratie>`;
  const inhoud = `<DeclaratieAntwoord><DeclaratieNummer>D1</DeclaratieNummer>${totaal("TotaalIngediendBedrag", afgekeurd)}${totaal("TotaalToegekendBedrag", [])}${afgekeurd.length > 0 ? prestaties(afgekeurd, retourCodes(code)) : ""}${RETOUR_GOED}</DeclaratieAntwoord>`;
  return omslag(
    { ...kop, soort: "325" },
    kop.alleenKop ? "" : inhoud,
    extra + (kop.alleenKop ? retourCodes("0001") : RETOUR_GOED),
  );
}

const REGELELEMENTEN = [
  ...["ToegewezenProduct", "StartProduct", "StopProduct", "AangevraagdProduct"],
  ...["OngewijzigdProduct", "TeWijzigenProduct", "NieuwProduct"],
];

/** The retour on a message (302 on a 301, and so on): its lines get `code`; without content it refuses the whole message. */
export function retour(
  heen: string,
  kop: { dagtekening: string; identificatie?: string; code?: string; alleenKop?: boolean },
): string {
  const heensoort = /jw(\d{3})\/schema/.exec(heen)![1] as "301";
  const soort = String(Number(heensoort) + 1) as "302";
  const { dagtekening, identificatie = `R${++volgnummer}`, code = "0200" } = kop;
  const codes = retourCodes(code);
  const einde = (tekst: string, element: string, wat: string) =>
    tekst.replaceAll(`</${element}>`, `${wat}</${element}>`);
  let tekst = heen
    .replace(`jw${heensoort}/schema`, `jw${soort}/schema`)
    .replace(`>${CODES[heensoort]}<`, `>${CODES[soort]}<`)
    .replace(
      "</XsdVersie>",
      `</XsdVersie><IdentificatieRetour>${identificatie}</IdentificatieRetour><DagtekeningRetour>${dagtekening}</DagtekeningRetour><XsdVersieRetour>${XSD_VERSIE}</XsdVersieRetour>${kop.alleenKop ? retourCodes("0001") : ""}`,
    );
  if (kop.alleenKop) return tekst.replace(/<\/Header>.*<\/Bericht>/s, "</Header></Bericht>");
  for (const element of REGELELEMENTEN) tekst = einde(tekst, element, codes);
  for (const element of ["Contact", "Verzoek", "Client", "Woonplaatsbeginsel"])
    tekst = einde(tekst, element, RETOUR_GOED);
  return einde(tekst, "Antwoord", codes);
}

const KOP = { bsn: BSN[0], dagtekening: "2026-02-03" };
const PRESTATIE = { bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 12_345 };

/** One valid message of every kind the standard has. */
export const VAN_ELKE_SOORT = {
  "301": toewijzing({ ...KOP, nummer: 1, einde: "2026-12-31" }),
  "302": retour(toewijzing({ ...KOP, nummer: 1 }), { dagtekening: "2026-02-04" }),
  "305": start({ ...KOP, nummer: 1, begin: "2026-02-02" }),
  "306": retour(start({ ...KOP, nummer: 1, begin: "2026-02-02" }), { dagtekening: "2026-02-04" }),
  "307": stop({ ...KOP, nummer: 1, begin: "2026-02-02", einde: "2026-02-28" }),
  "308": retour(stop({ ...KOP, nummer: 1, begin: "2026-02-02", einde: "2026-02-28" }), { dagtekening: "2026-02-04" }),
  "315": aanvraag({ ...KOP, referentie: "R1" }),
  "316": retour(aanvraag({ ...KOP, referentie: "R1" }), { dagtekening: "2026-02-04" }),
  "317": wijziging({ ...KOP, referentie: "W1", nummer: 1, ongewijzigd: 2, code: "45B05" }),
  "318": retour(wijziging({ ...KOP, referentie: "W1", nummer: 1, ongewijzigd: 2, code: "45B05" }), {
    dagtekening: "2026-02-04",
  }),
  "319": antwoord({ dagtekening: "2026-02-05", referentie: "R1", reden: "8", woonplaats: "9002" }),
  "320": retour(antwoord({ dagtekening: "2026-02-05", referentie: "R1", reden: "8", woonplaats: "9002" }), {
    dagtekening: "2026-02-06",
  }),
  "323": declaratie({ dagtekening: "2026-04-01", prestaties: [PRESTATIE] }),
  "325": declaratieAntwoord({ dagtekening: "2026-04-03", over: "B1", afgekeurd: [PRESTATIE] }),
};
