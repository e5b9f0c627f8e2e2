// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type { CaseHub } from "../../support/case-hub";

/** A pseudonym of nobody. */
export const pseudoniem = () => `v1-${randomBytes(32).toString("base64url")}`;

/** Far enough ahead that a copy counts as fresh and no reading of the source removes it. */
const STRAKS = "2099-01-01T00:00:00Z";

export const NOORD = { bron: "zaken-noorderveen", gemeente: "9001", bronhouder: "Gemeente Noorderveen" };
export const ZUID = { bron: "zaken-zuiderham", gemeente: "9002", bronhouder: "Gemeente Zuiderham" };

export interface Proeflid {
  id: string;
  /** jeugdige of this age; an adult when absent */
  jaren?: number;
  tot?: string;
}

export interface Proefgezin {
  waar?: typeof NOORD;
  leden: Proeflid[];
  /** voerder -> number of the employee */
  regie: [voerder: string, medewerker: string][];
  acuut?: boolean;
  /** text that only the plan of this gezin has */
  plan?: string;
}

/** A gezin as rows in the store, as if its source had given it; gives its id. */
export async function plaatsGezin({ dataSource }: CaseHub, gezin: Proefgezin): Promise<string> {
  const { waar = NOORD, leden, regie, acuut = false, plan } = gezin;
  const id = pseudoniem();
  await dataSource.query(
    `INSERT INTO gezin (id, bron, bronhouder, gemeente, zaak_uuid, zaaknummer, naam, acuut, begonnen_op, opgehaald_op, aandacht, signaalcodes)
     VALUES ($1, $2, $3, $4, gen_random_uuid(), $5, 'Gezin Proef', $6, '2020-01-01', $7, 0, '{}')`,
    [id, waar.bron, waar.bronhouder, waar.gemeente, `PROEF-${id.slice(3, 9)}`, acuut, STRAKS],
  );
  for (const { id: persoon, jaren, tot } of leden)
    await dataSource.query(
      `INSERT INTO gezinslid (gezin_id, persoon_id, rol, naam, geboortedatum, is_jeugdige, tot) VALUES ($1, $2, $3, $3, current_date - $4 * interval '1 year' - interval '9 days', $5, $6)`,
      [id, persoon, jaren === undefined ? "ouder" : "jeugdige", jaren ?? 40, jaren !== undefined, tot ?? null],
    );
  for (const [i, [voerder, medewerker]] of regie.entries())
    await dataSource.query(
      "INSERT INTO regietoewijzing (gezin_id, volgnummer, voerder, medewerkernummer, naam, van, waargenomen) VALUES ($1, $2, $3, $4, $5, '2020-01-01', false)",
      [id, i, voerder, medewerker, `Naam van ${medewerker}`],
    );
  if (plan) {
    const doel = { nummer: "1", omschrijving: `Doel ${plan}`, status: "OPEN", verloop: [], acties: [] };
    const leefgebieden = [{ code: "WONEN", krachten: [`Kracht ${plan}`], zorgen: [`Zorg ${plan}`], doelen: [doel] }];
    const inhoud = { wensJeugdige: { bijStart: `Wens ${plan}` }, leefgebieden, evaluaties: [] };
    await dataSource.query(
      "INSERT INTO perspectiefplan (gezin_id, versie, geldig_van, inhoud) VALUES ($1, 1, '2020-01-01', $2)",
      [id, inhoud],
    );
  }
  return id;
}

/** What the BRP says of a jeugdige: who has gezag, and the address when it is no secret. */
export async function plaatsGezag({ dataSource }: CaseHub, kind: string, ouders: string[], adres?: string) {
  const drager = (persoonId: string) => ({ persoonId, naam: "Ouder" });
  const soort = ouders.length > 1 ? "GEZAMENLIJK_OUDERLIJK" : "EENHOOFDIG_OUDERLIJK";
  const gezag = { soort, minderjarigeId: kind, gezagsdragers: ouders.map(drager), inOnderzoek: false };
  const gegevens = { adres, inOnderzoek: [], kinderen: [], ouders: [], partners: [], gezag: [gezag] };
  await dataSource.query(
    "INSERT INTO persoonsgegevens (persoon_id, bron, gegevens, opgehaald_op) VALUES ($1, 'brp', $2, $3)",
    [kind, gegevens, STRAKS],
  );
}
