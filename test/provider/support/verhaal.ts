// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import {
  aanvraag,
  antwoord,
  BSN,
  declaratie,
  declaratieAntwoord,
  retour,
  start,
  stop,
  toewijzing,
  wijziging,
} from "./ijw";

/** Everything stored, without the moments of arrival. */
export async function contents(dataSource: DataSource) {
  const regels = await dataSource.query(
    "SELECT to_jsonb(b) - 'ontvangen_op' AS rij FROM berichtregel b ORDER BY sleutel",
  );
  const trajecten = await dataSource.query("SELECT to_jsonb(t) AS rij FROM traject t ORDER BY id");
  const reacties = await dataSource.query("SELECT to_jsonb(r) - 'ontvangen_op' AS rij FROM reactie r ORDER BY sleutel");
  return JSON.parse(
    JSON.stringify({ regels, reacties, trajecten }, (name, value) => (name === "ontvangenOp" ? undefined : value)),
  );
}

/** Messages of many kinds about three children, with corrections, withdrawals and answers. */
export const VERHAAL = [
  aanvraag({ bsn: BSN[0], dagtekening: "2026-01-05", referentie: "R1" }),
  toewijzing({ bsn: BSN[0], dagtekening: "2026-01-09", nummer: 1, referentie: "R1" }),
  aanvraag({ bsn: BSN[0], dagtekening: "2026-04-01", referentie: "R2", code: "45B05", verwijzer: "05" }),
  toewijzing({ bsn: BSN[0], dagtekening: "2026-04-06", nummer: 2, code: "45B05" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-03", nummer: 1, begin: "2026-02-01" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-05", nummer: 1, begin: "2026-02-01", status: "3" }),
  start({ bsn: BSN[0], dagtekening: "2026-02-08", nummer: 1, begin: "2026-02-02" }),
  start({ bsn: BSN[0], dagtekening: "2026-04-20", nummer: 2, begin: "2026-04-18", code: "45B05" }),
  start({ bsn: BSN[0], dagtekening: "2026-04-22", nummer: 2, begin: "2026-04-19", code: "45B05", status: "2" }),
  stop({ bsn: BSN[0], dagtekening: "2026-06-01", nummer: 1, begin: "2026-02-02", einde: "2026-05-30" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-06-11",
    nummer: 1,
    begin: "2026-02-02",
    einde: "2026-05-31",
    reden: "34",
    status: "2",
  }),
  stop({ bsn: BSN[0], dagtekening: "2026-07-01", nummer: 2, begin: "2026-04-19", einde: "2026-06-30", code: "45B05" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-07-02",
    nummer: 2,
    begin: "2026-04-19",
    einde: "2026-06-30",
    code: "45B05",
    status: "3",
  }),
  aanvraag({ bsn: BSN[1], dagtekening: "2026-11-05", referentie: "R1" }),
  stop({
    bsn: BSN[0],
    dagtekening: "2026-06-12",
    identificatie: "S1",
    nummer: 1,
    begin: "2026-02-02",
    einde: "2026-05-31",
    reden: "34",
    status: "2",
  }),
  retour(
    stop({
      bsn: BSN[0],
      dagtekening: "2026-06-12",
      identificatie: "S1",
      nummer: 1,
      begin: "2026-02-02",
      einde: "2026-05-31",
    }),
    {
      dagtekening: "2026-06-14",
      identificatie: "S1R",
      code: "9414",
    },
  ),
  wijziging({ bsn: BSN[0], dagtekening: "2026-06-20", referentie: "W1", nummer: 2, code: "44P02" }),
  antwoord({ dagtekening: "2026-06-22", identificatie: "A1", referentie: "W1", reden: "2" }),
  retour(antwoord({ dagtekening: "2026-06-22", identificatie: "A1", referentie: "W1", reden: "2" }), {
    dagtekening: "2026-06-23",
    identificatie: "A1R",
    alleenKop: true,
  }),
  declaratie({
    dagtekening: "2026-05-01",
    identificatie: "D1",
    prestaties: [
      { bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 40_000 },
      { bsn: BSN[0], nummer: 1, referentie: "P2", bedrag: 10_000 },
      { bsn: BSN[2], nummer: 1, referentie: "P3", bedrag: 500 },
    ],
  }),
  declaratie({
    dagtekening: "2026-05-08",
    identificatie: "D2",
    prestaties: [{ bsn: BSN[0], nummer: 1, referentie: "P1", bedrag: 40_000, credit: true }],
  }),
  declaratieAntwoord({
    dagtekening: "2026-05-04",
    identificatie: "D1R",
    over: "D1",
    afgekeurd: [{ bsn: BSN[0], nummer: 1, referentie: "P2", bedrag: 10_000 }],
  }),
  // The same number for another person is another traject.
  toewijzing({ bsn: BSN[2], dagtekening: "2026-01-09", nummer: 1 }),
];
