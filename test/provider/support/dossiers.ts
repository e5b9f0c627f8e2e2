// SPDX-License-Identifier: EUPL-1.2
import { createClientKey } from "./fhir";
import type { FaultyFhir } from "./fhir-faults";
import { dag, episode, heelDossier, OMGEVING, patient, STELSELS } from "./fhir-data";
import { createProefhub, jeugdige, type Niveau, type Proefhub, vraagHulp } from "./hub";
import { BSN, start, toewijzing } from "./ijw";

export const key = createClientKey();
/** Someone no message ever told of. */
export const JONG = "999900055";

/** The lines of bronnen.yaml of one EPD. */
export const epdYaml = (naam: string, origin: string, rest = "bewaartermijn: P30D") =>
  `  - { naam: ${naam}, domein: provider, soort: fhir, bronhouder: Stichting De Vlier, url: "${origin}/fhir/", auth: { clientId: gezinshub, sleutel: { file: hub.jwk.json } }, stelsels: { toewijzing: "${STELSELS.toewijzing}", product: "${STELSELS.product}", verwijzer: "${STELSELS.verwijzer}" }, versheid: PT1H, tijdslimiet: PT10S, ${rest} }\n`;

/** Four children: a whole dossier, one that contradicts the messages, one only the EPD knows help of, and one the EPD does not know. */
export const RESOURCES = [
  ...OMGEVING,
  ...heelDossier("p1", BSN[0]),
  patient("p2", BSN[1], "2009-03-03"),
  episode("e2", "p2", { period: { start: dag(70) } }),
  patient("p3", BSN[2]),
  episode("e3", "p3", {
    period: { start: dag(20) },
    type: [{ coding: [{ system: STELSELS.product, code: "46C01" }] }],
  }),
];

/** A hub with messages about these children, and an EPD. */
export async function startHub(epd: FaultyFhir, rest = {}, yaml = epdYaml("epd-proef", epd.origin)) {
  const created = await createProefhub({
    folder: key.folder,
    epds: yaml,
    moment: new Date(),
    deadlineMs: 10_000,
    ...rest,
  });
  await created.lever(
    toewijzing({ bsn: BSN[0], dagtekening: dag(120), nummer: 1, code: "45B05" }),
    start({ bsn: BSN[0], dagtekening: dag(99), nummer: 1, begin: dag(100), code: "45B05" }),
    toewijzing({ bsn: BSN[1], dagtekening: dag(80), nummer: 2 }),
    start({ bsn: BSN[1], dagtekening: dag(60), nummer: 2, begin: dag(61) }),
    toewijzing({ bsn: BSN[2], dagtekening: dag(800), nummer: 3, einde: dag(700) }),
    toewijzing({ bsn: BSN[3], dagtekening: dag(10), nummer: 4 }),
  );
  return created;
}
/** The help of one child at a level. */
export async function beeldVan(on: Proefhub, bsn: string, niveau: Niveau = "VOLLEDIG") {
  const { data, errors } = await vraagHulp(on, [await jeugdige(on, bsn, niveau)]);
  expect(errors).toBeUndefined();
  return data!._entities[0];
}
/** Makes every copy two hours old; the clock itself cannot go, because tokens are judged by it. */
export const verouder = (on: Proefhub) =>
  on.dataSource.query("UPDATE epd_kopie SET opgehaald_op = opgehaald_op - interval '2 hours'");
/** The codes of the signals of an answer. */
export const codes = ({ hulp }: any) => hulp.signalen.map(({ code }: any) => code);
/** The row of the EPD in an answer. */
export const ofEpd = ({ hulp }: any) => hulp.dekking.find(({ bron }: any) => bron === "epd-proef");
