// SPDX-License-Identifier: EUPL-1.2
import {
  DUUR_BEEINDIGD,
  HERHAALD_BEROEP_PCT,
  HULPVORMEN,
  JONGENS_PCT,
  LEEFTIJDEN,
  VERWIJZERS,
} from "../../example/baseline";
import { dagenTussen, leeftijdOp } from "../../example/datum";
import { jeugdigenVan } from "../../example/gezin/gezin";
import { generateRegion } from "../../example/generate";
import { PEILDATUM } from "./written-region";

const { gezinnen, situaties } = generateRegion({ gezinnen: 500, peildatum: PEILDATUM });
const willekeurig = gezinnen.slice(situaties.length);
const trajecten = willekeurig.flatMap((g) => g.trajecten);

/** Shares of the baseline, made to add up to 100. */
const verwacht = <T>(aandelen: readonly (readonly [T, number])[], waarde: T): number => {
  const som = aandelen.reduce((s, [, n]) => s + n, 0);
  return ((aandelen.find(([w]) => w === waarde)?.[1] ?? 0) * 100) / som;
};
const pct = <T>(lijst: readonly T[], test: (item: T) => boolean): number =>
  (lijst.filter(test).length * 100) / lijst.length;

const bijna = (gevonden: number, gewenst: number, marge: number): void => {
  expect(gevonden).toBeGreaterThan(gewenst - marge);
  expect(gevonden).toBeLessThan(gewenst + marge);
};

test.each(VERWIJZERS)("verwijzer %s", (code) => {
  const verzocht = trajecten.filter((t) => t.verzochtOp);
  bijna(
    pct(verzocht, (t) => t.verwijzer === code),
    verwacht(VERWIJZERS, code),
    7,
  );
});

test("zes op de tien trajecten begonnen met een verzoek", () =>
  bijna(
    pct(trajecten, (t) => t.verzochtOp !== null),
    60,
    8,
  ));

test.each(DUUR_BEEINDIGD)("duur %j", (grens) => {
  const duren = trajecten.flatMap((t) =>
    t.gestartOp && t.beeindigdOp && t.product.intensiteit !== "ACUUT" ? [dagenTussen(t.gestartOp, t.beeindigdOp)] : [],
  );
  bijna(
    pct(duren, (d) => d >= grens[0] && d < grens[1]),
    verwacht(DUUR_BEEINDIGD, grens),
    9,
  );
});

test.each(HULPVORMEN)("hulpvorm %s", (code) => {
  bijna(
    pct(trajecten, (t) => t.product.hulpvorm === code),
    verwacht(HULPVORMEN, code),
    8,
  );
});

test.each(LEEFTIJDEN)("leeftijd %j van jeugdigen met hulp", (grens) => {
  const leeftijden = [...new Set(trajecten.map((t) => t.jeugdige))].map((j) => leeftijdOp(j.geboortedatum, PEILDATUM));
  bijna(
    pct(leeftijden, (l) => l >= grens[0] && l <= grens[1]),
    verwacht(LEEFTIJDEN, grens),
    8,
  );
});

test("jongens", () =>
  bijna(
    pct(willekeurig.flatMap(jeugdigenVan), (j) => j.geslacht === "M"),
    JONGENS_PCT,
    6,
  ));

test("herhaald beroep onder alle starts", () => {
  const gestart = trajecten.filter((t) => t.gestartOp);
  const herhaald = gestart.filter((t) =>
    trajecten.some((e) => e.jeugdige === t.jeugdige && e.beeindigdOp && e.beeindigdOp < (t.gestartOp ?? "")),
  );
  bijna((herhaald.length * 100) / gestart.length, HERHAALD_BEROEP_PCT, 8);
});

test("zes op de tien gezinnen hebben of hadden hulp", () =>
  bijna(
    pct(willekeurig, (g) => g.trajecten.length > 0),
    60,
    8,
  ));

test("de mediaan van de wachttijd ligt rond de vijftig dagen, een deel wacht langer dan de norm", () => {
  const dagen = trajecten
    .flatMap((t) => (t.verzochtOp && t.gestartOp ? [dagenTussen(t.verzochtOp, t.gestartOp)] : []))
    .sort((a, b) => a - b);
  bijna(dagen[Math.floor(dagen.length / 2)] ?? 0, 50, 12);
  bijna(
    pct(dagen, (d) => d > 70),
    27,
    12,
  );
});
