// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import { isBsn } from "../../../../platform/identity/bsn";
import type { Rejection } from "../../../../platform/inbox/delivery";
import type { AangeleverdeRecords } from "../../domain/aanlevering";
import { RECORDS } from "./records";
import type { Regel } from "./regels";

/** Checks records one by one and keeps what can be used; the BSN does not come further than this file. */
export class Verzameling {
  readonly records: AangeleverdeRecords = {
    scholen: [],
    leerlingen: [],
    inschrijvingen: [],
    verzuim: [],
    vrijstellingen: [],
    ondersteuning: [],
    onvolledig: [],
  };
  private readonly linesByKey = new Map<string, number>();
  private readonly pseudonyms = new Map<string, string>();
  private readonly onvolledig = new Set<string>();
  /** place in the delivery of each record that names a pupil or a school, to check once all lines are read */
  private readonly places = new Map<object, number>();

  constructor(
    private readonly pseudonymise: Pseudonymise,
    private readonly rejections: Rejection[],
  ) {}

  add({ plaats, velden }: Regel): void {
    const soort = velden.recordsoort;
    if (!soort || !Object.hasOwn(RECORDS, soort))
      return this.reject(plaats, velden.bsn, `recordsoort: ${soort ? "onbekende code" : "ontbreekt"}.`);
    const result = RECORDS[soort as keyof typeof RECORDS].safeParse(velden);
    if (!result.success)
      return this.reject(plaats, velden.bsn, result.error.issues.map(({ message }) => message).join(" "));
    const parsed = { soort, ...result.data } as ParsedRecord;
    const first = this.firstLine(parsed, plaats);
    if (first !== plaats) return this.reject(plaats, velden.bsn, `Dit record staat ook al op regel ${first}.`);
    this.keep(parsed, plaats);
  }

  /**
   * Ends the collection. A full delivery must describe the schools and pupils it names; a delta may lean on earlier or later deliveries,
   * so that the order of arrival makes no difference.
   */
  finish(volledig: boolean): AangeleverdeRecords {
    const { records } = this;
    if (volledig) {
      const brins = new Set(records.scholen.map(({ brin }) => brin));
      const leerlingen = new Set(records.leerlingen.map(({ leerling }) => leerling));
      const known = (row: { leerling: string; brin?: string; soort?: string; kenmerk?: string }): boolean => {
        const brin = row.soort === "OPP" ? row.kenmerk : row.brin;
        const school = brin === undefined || brins.has(brin);
        if (school && leerlingen.has(row.leerling)) return true;
        const reden = school ? "bsn: deze leerling staat niet in de aanlevering." : "brin: onbekende school.";
        this.rejections.push({ plaats: this.places.get(row)!, reden });
        if (!school) this.onvolledig.add(row.leerling);
        return false;
      };
      records.inschrijvingen = records.inschrijvingen.filter(known);
      records.verzuim = records.verzuim.filter(known);
      records.vrijstellingen = records.vrijstellingen.filter(known);
      records.ondersteuning = records.ondersteuning.filter(known);
    }
    records.onvolledig = [...this.onvolledig];
    return records;
  }

  private reject(plaats: number, bsn: string | undefined, reden: string): void {
    this.rejections.push({ plaats, reden });
    if (bsn && isBsn(bsn)) this.onvolledig.add(this.pseudonym(bsn));
  }

  private pseudonym(bsn: string): string {
    let known = this.pseudonyms.get(bsn);
    if (!known) this.pseudonyms.set(bsn, (known = this.pseudonymise("bsn", bsn)));
    return known;
  }

  private firstLine(record: ParsedRecord, plaats: number): number {
    const key = keyOf(record);
    const first = this.linesByKey.get(key);
    if (first === undefined) this.linesByKey.set(key, plaats);
    return first ?? plaats;
  }

  private keep(record: ParsedRecord, plaats: number): void {
    const { records } = this;
    const put = <R extends object>(rows: R[], row: R) => {
      rows.push(row);
      this.places.set(row, plaats);
    };
    if (record.soort === "SCHOOL") {
      const { schoolnaam, contactnaam, contactfunctie, contacttelefoon, contactemail } = record;
      records.scholen.push({
        brin: record.brin,
        naam: schoolnaam,
        contactNaam: contactnaam,
        contactFunctie: contactfunctie,
        contactTelefoon: contacttelefoon,
        contactEmail: contactemail,
        laatsteAanlevering: record.laatsteAanlevering,
        samenwerkingsverband: record.samenwerkingsverband,
      });
      return;
    }
    const leerling = this.pseudonym(record.bsn);
    if (record.soort === "LEERLING") {
      records.leerlingen.push({ leerling, naam: record.naam, geboortedatum: record.geboortedatum });
    } else if (record.soort === "INSCHRIJVING") {
      const { brin, vestiging, leerjaar, begindatum, einddatum } = record;
      put(records.inschrijvingen, { leerling, brin, vestiging, leerjaar, begindatum, einddatum });
    } else if (record.soort === "VERZUIM") {
      const { brin, meldingnummer, verzuimsoort, verzuimstatus, begindatum, einddatum, uren, terugkeerplan } = record;
      const codes = { soort: verzuimsoort, status: verzuimstatus };
      put(records.verzuim, { leerling, brin, meldingnummer, ...codes, begindatum, einddatum, uren, terugkeerplan });
    } else if (record.soort === "TLV") {
      const { soort, schoolsoort: kenmerk, begindatum, einddatum } = record;
      put(records.ondersteuning, { leerling, soort, kenmerk, begindatum, einddatum });
    } else if (record.soort === "OPP") {
      const { soort, brin: kenmerk, evaluatiedatum, begindatum, einddatum } = record;
      put(records.ondersteuning, { leerling, soort, kenmerk, evaluatiedatum, begindatum, einddatum });
    } else {
      const { vrijstelling, begindatum, einddatum } = record;
      put(records.vrijstellingen, { leerling, grond: vrijstelling, begindatum, einddatum });
    }
  }
}

type ParsedRecord = {
  [S in keyof typeof RECORDS]: { soort: S } & ReturnType<(typeof RECORDS)[S]["parse"]>;
}[keyof typeof RECORDS];

/** What makes a record the same one; the same as the keys of the store. */
function keyOf(record: ParsedRecord): string {
  const { soort } = record;
  if (soort === "SCHOOL") return `${soort} ${record.brin}`;
  if (soort === "LEERLING") return `${soort} ${record.bsn}`;
  if (soort === "INSCHRIJVING") return `${soort} ${record.bsn} ${record.brin} ${record.begindatum}`;
  if (soort === "VERZUIM") return `${soort} ${record.meldingnummer}`;
  if (soort === "TLV") return `${soort} ${record.bsn} ${record.schoolsoort} ${record.begindatum}`;
  if (soort === "OPP") return `${soort} ${record.bsn} ${record.brin} ${record.begindatum}`;
  return `${soort} ${record.bsn} ${record.vrijstelling} ${record.begindatum}`;
}
