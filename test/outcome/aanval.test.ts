// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { vindOnderdrukt } from "../../subgraphs/outcome/domain/onderdrukking/onderdrukking";
import { createPublicaties } from "../../subgraphs/outcome/domain/publicaties";
import { buildResultaatbeeld } from "../../subgraphs/outcome/domain/resultaatbeeld";
import type { Score } from "../../subgraphs/outcome/domain/score";
import { metTotalen } from "../../subgraphs/outcome/domain/totalen";
import type { ResultatenVraag } from "../../subgraphs/outcome/domain/vraag";
import { type Telling, valAan } from "./support/aanval";
import { bevolking, type Reeks, telt, vraag } from "./support/bevolking";

const nu = new Date("2027-02-01T00:00:00Z");
const bronnen = ["a", "b"].map((naam) => ({ naam, bronhouder: naam, versheid: 1e12 }));

/** What the API answers to questions one after the other; withholding may be told to leave out the complementary cells. */
async function vraagAan(
  reeksen: readonly Reeks[],
  vragen: readonly ResultatenVraag[],
  complementair: boolean,
): Promise<Score[][]> {
  const findMetingen = async (gevraagd: readonly ResultatenVraag[]) =>
    gevraagd.map(({ profiel }) =>
      reeksen.filter((reeks) => profiel === undefined || reeks.profiel === profiel).flatMap(({ metingen }) => metingen),
    );
  const repository = { findMetingen, findLeveringen: async () => [] };
  const publicaties = createPublicaties(repository, bronnen, (cellen) => vindOnderdrukt(cellen, complementair));
  const antwoorden: Score[][] = [];
  for (const een of vragen) {
    const { scores, leveringen } = await publicaties.find([een]);
    antwoorden.push(buildResultaatbeeld(een, { bronnen, scores: scores[0]!, leveringen, nu }).scores);
  }
  return antwoorden;
}

type Plaats = { periode: string; subgroep?: string };

/** Which atoms a figure counts; a total that the hub adds up counts what its parts count. */
function ledenVan({ atomen, metingen }: Reeks, cel: Plaats): number[] {
  const geleverd = (plaats: Plaats) =>
    metingen.some(({ periode, subgroep }) => periode === plaats.periode && subgroep === plaats.subgroep);
  if (geleverd(cel)) return atomen.map((atoom) => (telt(cel, atoom) ? 1 : 0));
  const groepen = metingen.filter(({ periode, subgroep }) => periode === cel.periode && subgroep !== undefined);
  const delen: Plaats[] =
    cel.subgroep === undefined && groepen.length > 1
      ? groepen
      : ["2026-H1", "2026-H2"].map((periode) => ({ ...cel, periode }));
  return delen.map((deel) => ledenVan({ atomen, metingen } as Reeks, deel)).reduce(plus);
}

const plus = (a: number[], b: number[]) => a.map((x, i) => x + b[i]!);
const min = (a: number[], b: number[]) => a.map((x, i) => x - b[i]!);

const tel = ({ atomen }: Reeks, leden: number[]) => leden.reduce<number>((som, lid, i) => som + lid * atomen[i]!.n, 0);

/** For every total what it counts beyond its parts: the halves of a year, the subgroups of a periode. */
function restenVan(reeks: Reeks, cellen: readonly Plaats[]): number[][] {
  return cellen.flatMap((cel) => {
    const helften = cellen.filter(
      ({ periode, subgroep }) => cel.periode === "2026" && periode !== "2026" && subgroep === cel.subgroep,
    );
    const groepen = cellen.filter(({ periode, subgroep }) => !cel.subgroep && subgroep && periode === cel.periode);
    return [helften, groepen]
      .filter(({ length }) => length > 0)
      .map((delen) => delen.map((deel) => ledenVan(reeks, deel)).reduce(min, ledenVan(reeks, cel)));
  });
}

/** How many secrets follow from these answers: cells under ten, and small rests of a total beside its parts. */
async function gevonden(
  reeksen: readonly Reeks[],
  vragen: readonly ResultatenVraag[],
  complementair: boolean,
): Promise<number> {
  const antwoorden = (await vraagAan(reeksen, vragen, complementair)).flat();
  return reeksen.reduce((som, reeks) => {
    const cellen = metTotalen(reeks.metingen);
    const resten = restenVan(reeks, cellen);
    const geheimen: Telling[] = [
      ...cellen.filter(({ n }) => n < 10).map((cel) => ledenVan(reeks, cel)),
      ...resten.filter((leden) => tel(reeks, leden) > 0 && tel(reeks, leden) < 10),
    ].map((leden) => ({ leden }));
    if (geheimen.length === 0) return som;
    const getoond = antwoorden
      .filter(({ profiel, n }) => profiel === reeks.profiel && n !== undefined)
      .map((score) => ({ leden: ledenVan(reeks, score), n: score.n! }));
    // The attacker also knows which totals are exactly their parts.
    const sluitend = resten.filter((leden) => tel(reeks, leden) === 0).map((leden) => ({ leden, n: 0 }));
    const uniek = [...new Map([...getoond, ...sluitend].map((telling) => [telling.leden.join(), telling])).values()];
    return som + valAan(uniek, geheimen).filter(Boolean).length;
  }, 0);
}

const reeksVragen = fc.array(vraag, { minLength: 1, maxLength: 8 });
const ALLES: ResultatenVraag[] = [{ agbCode: "98000001", totalen: true }];

test("10,000 sequences of questions reveal no small group", async () => {
  await fc.assert(
    fc.asyncProperty(bevolking, reeksVragen, async (reeksen, vragen) => (await gevonden(reeksen, vragen, true)) === 0),
    { numRuns: 10_000, seed: 5 },
  );
}, 300_000);

test("nor does everything there is to ask", async () => {
  await fc.assert(
    fc.asyncProperty(bevolking, async (reeksen) => (await gevonden(reeksen, ALLES, true)) === 0),
    { numRuns: 3_000 },
  );
}, 300_000);

test("the same attack does find small groups when only cells under ten are withheld", async () => {
  const aantallen = await Promise.all(
    fc
      .sample(fc.tuple(bevolking, reeksVragen), { numRuns: 500, seed: 5 })
      .map(([reeksen, vragen]) => gevonden(reeksen, vragen, false)),
  );
  expect(aantallen.filter((aantal) => aantal > 0).length).toBeGreaterThan(50);
});

test("an answer does not depend on the filter or on what was asked before: what is withheld once is withheld always", async () => {
  await fc.assert(
    fc.asyncProperty(bevolking, reeksVragen, async (reeksen, vragen) => {
      const sleutel = ({ profiel, periode, subgroep, herkomst }: Score) =>
        [profiel, periode, subgroep, herkomst.bron].join();
      const [alles] = await vraagAan(reeksen, ALLES, true);
      const onderdrukt = new Map(alles!.map((score) => [sleutel(score), score.onderdrukt]));
      const antwoorden = (await vraagAan(reeksen, vragen, true)).flat();
      return antwoorden.every((score) => onderdrukt.get(sleutel(score)) === score.onderdrukt);
    }),
    { numRuns: 1_000 },
  );
});
