// SPDX-License-Identifier: EUPL-1.2
import { plusDagen } from "../../datum";
import type { Region } from "../../region";
import { leerlingenVan, leerplichtLevering, type Leerplichtrecord, leerplichtRecords } from "./leerplicht";

/** A delivery that comes after the full one, by the name of its file. */
export interface Nalevering {
  readonly naam: "delta" | "te-laat" | "onvolledig" | "tegenstrijdig";
  readonly tekst: string;
}

/**
 * What comes in after the full delivery of a gemeente, as in real life:
 * - `delta`: one report is closed and one new report comes in (ill, but able to attend part);
 * - `te-laat`: the full delivery of a week ago, on its way until now; it may change nothing;
 * - `onvolledig`: two good records and two that cannot be used;
 * - `tegenstrijdig`: a resident of the other gemeente, who went to school here according to this one.
 */
export function naleveringen(region: Region, gemeente: string): Nalevering[] {
  const { peildatum } = region;
  const records = leerplichtRecords(region, gemeente);
  const weekEerder = plusDagen(peildatum, -7);
  const meldingen = records.filter(({ recordsoort }) => recordsoort === "VERZUIM");
  const loopt = meldingen.find((r) => r.verzuimsoort === "LANGDURIG_RELATIEF" && r.verzuimstatus === "In behandeling");
  const gemeld = new Set(meldingen.map(({ bsn }) => bsn));
  const stil = records.filter(
    ({ recordsoort, bsn, einddatum }) => recordsoort === "INSCHRIJVING" && !einddatum && !gemeld.has(bsn),
  );
  const ander = region.gemeenten.find(({ code }) => code !== gemeente);
  const elders =
    ander &&
    leerlingenVan(region, ander.code).find(({ inschrijvingen }) => inschrijvingen.some(({ tot }) => tot === null));
  const meld = (
    { bsn, brin }: Leerplichtrecord,
    meldingnummer: string,
    rest: Leerplichtrecord = {},
  ): Leerplichtrecord => ({
    recordsoort: "VERZUIM",
    bsn,
    brin,
    meldingnummer: `${gemeente}-${meldingnummer}`,
    verzuimsoort: "ZIEK_DEELS",
    verzuimstatus: "Geregistreerd",
    begindatum: plusDagen(peildatum, -60),
    ...rest,
  });
  const delta = (naam: Nalevering["naam"], uur: string, nieuw: Leerplichtrecord[]): Nalevering => ({
    naam,
    tekst: leerplichtLevering({ gemeente, soort: "delta", peildatum, uur }, nieuw),
  });
  const [een, twee, drie] = stil;
  const closed = loopt && { ...loopt, verzuimstatus: "Afgesloten", einddatum: plusDagen(peildatum, -1) };
  const schoolHier = records.find(({ recordsoort, bsn }) => recordsoort === "INSCHRIJVING" && bsn);
  return [
    delta("delta", "06", [...(closed ? [closed] : []), ...(een ? [meld(een, "D00001")] : [])]),
    {
      naam: "te-laat",
      tekst: leerplichtLevering(
        { gemeente, soort: "volledig", peildatum: weekEerder, uur: "03" },
        records.filter(({ recordsoort, begindatum }) => recordsoort !== "VERZUIM" || String(begindatum) <= weekEerder),
      ),
    },
    delta("onvolledig", "07", [
      ...(twee ? [meld(twee, "D00002"), meld(twee, "D00003", { begindatum: "2026-02-30" })] : []),
      ...(drie ? [meld(drie, "D00004", { verzuimsoort: "SPIJBELEN" }), meld(drie, "D00005")] : []),
    ]),
    delta(
      "tegenstrijdig",
      "08",
      elders && schoolHier ? hierOokBekend(elders.persoon, elders.geboortedatum, schoolHier) : [],
    ),
  ];
}

function hierOokBekend(
  { bsn, voornamen, geslachtsnaam }: { bsn: string; voornamen: string; geslachtsnaam: string },
  geboortedatum: string,
  { brin, vestiging, begindatum }: Leerplichtrecord,
): Leerplichtrecord[] {
  return [
    { recordsoort: "LEERLING", bsn, naam: `${voornamen} ${geslachtsnaam}`, geboortedatum },
    { recordsoort: "INSCHRIJVING", bsn, brin, vestiging, leerjaar: "3", begindatum },
  ];
}
