// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { DOSSIER, regel301, regel305, regel307, regel315, VANDAAG } from "../../../test/provider/support/regels";
import type { Berichtregel } from "./berichtregel";
import { trajectstatus } from "./status";
import { deriveTrajecten } from "./trajecten";

const derive = (...regels: Berichtregel[]) => deriveTrajecten(DOSSIER, regels);

test("a request, its toewijzing, start and stop are one traject", () => {
  const [traject, ...rest] = derive(
    regel315("2026-01-05"),
    regel301("2026-01-09", { referentie: "R1", einddatum: "2026-12-31" }),
    regel305("2026-02-03", "2026-02-02"),
    regel307("2026-07-01", "2026-02-02", "2026-06-30", { reden: "34" }),
  );
  expect(rest).toEqual([]);
  expect(traject).toMatchObject({
    verwijzer: "02",
    aangemeldOp: "2026-01-05",
    toegewezenOp: "2026-01-09",
    geplandEinde: "2026-12-31",
    perioden: [{ van: "2026-02-02", tot: "2026-06-30", reden: "34" }],
  });
});

test("a later version of a toewijzing counts; the day of the first stays", () => {
  const regels = [
    regel301("2026-01-09", { einddatum: "2026-06-30", identificatie: "2" }),
    regel301("2026-06-01", { einddatum: "2026-12-31", redenWijziging: "04", identificatie: "1" }),
  ];
  for (const order of [regels, [...regels].reverse()])
    expect(derive(...order)).toMatchObject([{ toegewezenOp: "2026-01-09", geplandEinde: "2026-12-31" }]);
});

test("two versions on one day: the later time of decision counts", () => {
  const regels = [
    regel301("2026-01-09", { toewijzingstijd: "09:00:00", einddatum: "2026-06-30", identificatie: "20" }),
    regel301("2026-01-09", { toewijzingstijd: "15:00:00", einddatum: "2026-12-31", identificatie: "3" }),
  ];
  expect(derive(...regels)).toMatchObject([{ geplandEinde: "2026-12-31" }]);
});

test("a removed toewijzing (RedenWijziging 13) is withdrawn", () => {
  const [traject] = derive(regel301("2026-01-09"), regel301("2026-01-20", { redenWijziging: "13" }));
  expect(trajectstatus(traject!, VANDAAG)).toBe("INGETROKKEN");
});

test("a start without toewijzing is a traject; when it is withdrawn nothing is left", () => {
  const start = regel305("2026-02-03", "2026-02-02");
  expect(derive(start)).toMatchObject([{ perioden: [{ van: "2026-02-02" }] }]);
  expect(derive(start, regel305("2026-02-05", "2026-02-02", { status: 3 }))).toEqual([]);
});

test("a request without toewijzing is a traject of its own", () => {
  expect(derive(regel315("2026-11-01")).map((traject) => trajectstatus(traject, VANDAAG))).toEqual(["AANGEMELD"]);
});

test("another message under a number that was used in this dossier is told of everything both speak of, and of nothing else", () => {
  const regels = [
    regel305("2026-02-03", "2026-02-02", { identificatie: "S1", bron: "een" }),
    regel305("2026-03-03", "2026-03-02", { identificatie: "S1", bron: "twee", toewijzingnummer: 2 }),
    regel307("2026-03-03", "2026-03-02", "2026-03-09", { identificatie: "S1", toewijzingnummer: 3 }),
    regel305("2026-04-03", "2026-04-02", { identificatie: "S2", toewijzingnummer: 4 }),
  ];
  const found = derive(...regels).map(({ bijzonderheden }) => bijzonderheden?.tegenspraken);
  const bronnen = [
    { bron: "een", vastgelegdOp: "2026-02-03", ontvangenOp: "1970-01-01T00:00:00.000Z" },
    { bron: "twee", vastgelegdOp: "2026-03-03", ontvangenOp: "1970-01-01T00:00:00.000Z" },
  ];
  const tegenspraak = [{ soort: "305", sinds: "2026-03-03", bronnen }];
  expect(found).toEqual([tegenspraak, tegenspraak, undefined, undefined]);
  expect(derive(...[...regels].reverse()).map(({ bijzonderheden }) => bijzonderheden?.tegenspraken)).toEqual(found);
});

test("one message about two toewijzingen contradicts nothing", () => {
  const samen = { bericht: "m", identificatie: "S1" };
  const regels = [
    regel305("2026-02-03", "2026-02-02", samen),
    regel305("2026-02-03", "2026-02-02", { ...samen, toewijzingnummer: 2 }),
  ];
  expect(derive(...regels).map(({ bijzonderheden }) => bijzonderheden)).toEqual([{}, {}]);
});

test("any order and any repeats give the same trajecten", () => {
  const regels = [
    regel315("2026-01-05"),
    regel315("2026-01-06", { verwijzer: "03" }),
    regel315("2026-03-01", { referentie: "R2" }),
    regel315("2026-09-01", { referentie: "R3" }),
    regel301("2026-01-09", { referentie: "R1" }),
    regel301("2026-03-04", { toewijzingnummer: 2 }),
    regel301("2026-03-04", { toewijzingnummer: 3, einddatum: "2026-12-01" }),
    regel305("2026-02-03", "2026-02-02"),
    regel305("2026-02-04", "2026-02-02", { status: 3 }),
    regel305("2026-02-04", "2026-02-03"),
    regel305("2026-04-04", "2026-04-03", { toewijzingnummer: 2 }),
    regel307("2026-05-04", "2026-02-03", "2026-05-01", { reden: "20" }),
    regel305("2026-06-04", "2026-06-01"),
    regel307("2026-09-04", "2026-04-03", "2026-09-01", { toewijzingnummer: 2, reden: "32" }),
    regel307("2026-09-14", "2026-04-03", "2026-09-02", { toewijzingnummer: 2, reden: "33", status: 2 }),
  ];
  const wanted = derive(...regels);
  expect(wanted).toHaveLength(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(regels, { minLength: regels.length }), (shuffled) => {
      expect(derive(...shuffled)).toEqual(wanted);
    }),
  );
});
