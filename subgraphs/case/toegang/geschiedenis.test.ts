// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { plusDagen } from "../../../platform/time/datum";
import type { Gezagsrelatie } from "../domain/gezag";
import { feitenOverGezin, feitenOverJeugdige, type Gezinsfeiten, type Lidfeiten, type Vrager } from "../domain/toegang";
import {
  type Ontvanger,
  ONTVANGERS,
  type Toestemming,
  TOESTEMMINGSDOMEINEN,
  type Toestemmingsdomein,
} from "../domain/toestemming";
import { readBeleid } from "./beleid";
import { type Besluit, createCedarBeslispunt } from "./beslispunt";
import { type Groep, groepOp, magOpen } from "./support/orakel";

/* Histories of regie, gezag and consent, against an oracle that was written apart from the rules (support/orakel.ts). */

const BEGIN = "2026-01-01";
const DAGEN = 40;
const RUNS = 1500;
const beslispunt = createCedarBeslispunt(readBeleid());

const dag = fc.integer({ min: 0, max: DAGEN }).map((n) => plusDagen(BEGIN, n));
const moment = fc
  .tuple(dag, fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
  .map(([op, uur, minuut]) => new Date(Date.parse(`${op}T00:00:00Z`) + (uur * 60 + minuut) * 60_000));
const soms = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

const regie = fc.record({
  voerder: fc.constantFrom("GEZIN", "LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS"),
  medewerkernummer: fc.constantFrom("ik", "ik", "ander", undefined),
  van: dag,
  tot: soms(dag),
}) as fc.Arbitrary<Gezinsfeiten["regie"][number]>;

const STEEDS_IK: Gezinsfeiten["regie"][number] = { voerder: "LOKAAL_TEAM", medewerkernummer: "ik", van: BEGIN };

const NAMEN: Record<Toestemming["hoedanigheid"], (string | undefined)[]> = {
  GEZAG: [undefined, "moeder", "vader", "opa"],
  JEUGDIGE: [undefined, "kind", "broer"],
  VERTEGENWOORDIGER: [undefined, "moeder", "opa"],
};
const hoedanigheid = fc.constantFrom("GEZAG", "GEZAG", "JEUGDIGE", "JEUGDIGE", "VERTEGENWOORDIGER" as const);
/** Mostly about one receiver, domain and level, so that they often contradict each other. */
const woordAan = (ontvanger: Ontvanger) =>
  hoedanigheid.chain((als) =>
    fc.record({
      id: fc.uuid(),
      hoedanigheid: fc.constant(als),
      gever: fc.constantFrom(...NAMEN[als as Toestemming["hoedanigheid"]]),
      betrokkene: fc.constantFrom(undefined, undefined, "kind", "kind", "broer"),
      domein: fc.constantFrom(
        ...Array<Toestemmingsdomein>(7).fill(ontvanger === "AANBIEDER" ? "plan" : "hulp"),
        ...TOESTEMMINGSDOMEINEN,
      ),
      ontvanger: fc.constantFrom(...Array<Ontvanger>(7).fill(ontvanger), ...ONTVANGERS),
      niveau: fc.constantFrom("DAT", "BEPERKT", "VOLLEDIG", "VOLLEDIG"),
      van: fc.oneof(fc.constant(BEGIN), dag),
      tot: fc.option(dag, { nil: undefined, freq: 2 }),
      vastgelegdOp: fc.option(moment, { nil: undefined, freq: 4 }),
      ingetrokkenOp: fc.option(moment, { nil: undefined, freq: 2 }),
    }),
  ) as fc.Arbitrary<Toestemming>;

/** So that there is something to open: everybody who could be asked said yes before it all began, or only some of them did. */
const basis = fc
  .tuple(
    fc.oneof(fc.constant(["alle"]), fc.subarray(["alle", "moeder", "vader", "kind"])),
    fc.constantFrom("BEPERKT", "VOLLEDIG"),
  )
  .map(
    ([gevers, niveau]) =>
      gevers.flatMap((gever) =>
        TOESTEMMINGSDOMEINEN.flatMap((domein) =>
          ONTVANGERS.flatMap((ontvanger) =>
            (gever === "alle" ? ["GEZAG", "JEUGDIGE"] : gever === "kind" ? ["JEUGDIGE"] : ["GEZAG"]).map((als) => ({
              ...{ id: `${gever}.${domein}.${ontvanger}.${als}`, domein, ontvanger, niveau, hoedanigheid: als },
              ...{
                gever: gever === "alle" ? undefined : gever,
                van: BEGIN,
                vastgelegdOp: new Date(`${BEGIN}T00:00:00Z`),
              },
            })),
          ),
        ),
      ) as Toestemming[],
  );

const gezagBij = (...dragers: (string | undefined)[]): Gezagsrelatie[] => [
  {
    soort: dragers.length === 1 ? "EENHOOFDIG_OUDERLIJK" : "GEZAMENLIJK_OUDERLIJK",
    minderjarigeId: "kind",
    gezagsdragers: dragers.map((persoonId) => ({ persoonId })),
    inOnderzoek: false,
  },
];
const gezag = fc.constantFrom<(Gezagsrelatie[] | undefined)[]>(
  gezagBij("moeder", "vader"),
  gezagBij("moeder", "vader"),
  gezagBij("moeder"),
  gezagBij("moeder", undefined),
  gezagBij("moeder", "vader").map((each) => ({ ...each, inOnderzoek: true })),
  [...gezagBij("moeder"), ...gezagBij("vader")],
  [],
  undefined,
);

/** 8 years, 12, 16 and 18 in the middle of the history, 14, 17, and not known. */
const geboren = fc.constantFrom(
  "2018-01-01",
  "2014-01-20",
  "2011-05-05",
  "2010-01-20",
  "2008-06-01",
  "2008-01-20",
  undefined,
);
const geschiedenisAan = (ontvanger: Ontvanger) =>
  fc.record({
    regie: fc.oneof(fc.constant<Gezinsfeiten["regie"]>([STEEDS_IK]), fc.array(regie, { maxLength: 5 })),
    begin: basis,
    woorden: fc.array(woordAan(ontvanger), { maxLength: 8 }),
    maatregel: fc.constantFrom(undefined, undefined, "OTS"),
    acuut: fc.constantFrom(false, false, true),
    geboortedatum: geboren,
    gezag,
    gezagVers: fc.constantFrom(true, true, true, false),
    ouder: fc.record({ van: soms(dag), tot: soms(dag) }),
    vandaag: dag,
  });

interface Moment {
  gezin: Gezinsfeiten;
  kind: Lidfeiten;
  vandaag: string;
}

type Geschiedenis = ReturnType<typeof geschiedenisAan> extends fc.Arbitrary<infer T> ? T : never;

function momentVan(history: Geschiedenis): Moment {
  const { regie, begin, woorden, maatregel, acuut, geboortedatum, gezag, gezagVers, ouder, vandaag } = history;
  const kind: Lidfeiten = { persoonId: "kind", isJeugdige: true, geboortedatum, gezag, gezagVers };
  const gezin: Gezinsfeiten = {
    ...{ id: "g", bron: "b", gemeente: "9001", regie, maatregel, acuut, toestemmingen: [...begin, ...woorden] },
    leden: [kind, { persoonId: "moeder", isJeugdige: false, ...ouder }],
  };
  return { gezin, kind, vandaag };
}

/** Every history, asked by one kind of caller; counts what opened in each age group. */
async function houdt(ontvanger: Ontvanger, vragers: Vrager[], kijk: (vrager: Vrager, op: Moment) => Promise<boolean>) {
  const geopend: Record<Groep, number> = { ONDER_12: 0, VAN_12_TOT_16: 0, VANAF_16: 0, ONBEKEND: 0 };
  await fc.assert(
    fc.asyncProperty(geschiedenisAan(ontvanger), fc.constantFrom(...vragers), async (history, vrager) => {
      const op = momentVan(history);
      if (await kijk(vrager, op)) geopend[groepOp(op.kind, op.vandaag)] += 1;
    }),
    { numRuns: RUNS },
  );
  return geopend;
}

const beslisKind = (vrager: Vrager, { gezin, vandaag }: Moment): Promise<Besluit> =>
  beslispunt.beslis(feitenOverJeugdige(vrager, gezin, "kind", vandaag));
const beslisGezin = (vrager: Vrager, { gezin, vandaag }: Moment): Promise<Besluit> =>
  beslispunt.beslis(feitenOverGezin(vrager, gezin, vandaag));
const consent = ({ gezin, kind, vandaag }: Moment, domein: Toestemmingsdomein, ontvanger: Ontvanger) => ({
  ...{ toestemmingen: gezin.toestemmingen, kind, domein, ontvanger, vandaag },
});
const veelvuldig = (geopend: Record<Groep, number>, groepen: Groep[]) =>
  expect(groepen.filter((groep) => geopend[groep] < 20)).toEqual([]);

const ALLE: Groep[] = ["ONDER_12", "VAN_12_TOT_16", "VANAF_16", "ONBEKEND"];

it("a casusregisseur sees nothing without regie at that instant, and no content without consent of all who must, or dwang", async () => {
  const ik = { rol: "casusregisseur", doel: "casusregie", medewerkernummer: "ik" };
  const vragers = [
    { ...ik, gemeenten: ["9001"] },
    { ...ik, gemeenten: ["9001"] },
    { ...ik, gemeenten: ["9001"] },
    { ...ik, gemeenten: ["9002"] },
    { ...ik, gemeenten: ["9001"], doel: "eigen-inzage" },
    { ...ik, gemeenten: ["9001"], medewerkernummer: undefined },
  ];
  const geopend = await houdt("REGISSEUR", vragers, async (vrager, op) => {
    const { gezin, vandaag } = op;
    const nu = gezin.regie.filter(
      ({ voerder, medewerkernummer, van, tot }) =>
        medewerkernummer === "ik" && voerder !== "GEZIN" && van <= vandaag && (!tot || tot > vandaag),
    );
    const besluit = await beslisKind(vrager, op);
    const mag = vrager.gemeenten![0] === "9001" && vrager.medewerkernummer === "ik" && vrager.doel === "casusregie";
    if (!mag || nu.length === 0) {
      for (const each of [besluit, await beslisGezin(vrager, op)])
        expect([new Set(Object.values(each.niveaus)), each.grond]).toEqual([new Set(["GEEN"]), "GEEN_RELATIE"]);
      return false;
    }
    const dwang = gezin.maatregel !== undefined && nu.some(({ voerder }) => voerder === "GECERTIFICEERDE_INSTELLING");
    if (dwang || nu.some(({ voerder }) => voerder === "VEILIG_THUIS")) return false;
    const open = (["hulp", "onderwijs"] as const).filter(
      (domein) => !["GEEN", "DAT"].includes(besluit.niveaus[domein]),
    );
    for (const domein of open)
      expect([domein, magOpen(consent(op, domein, "REGISSEUR"), besluit.niveaus[domein])]).toEqual([domein, true]);
    return open.length > 0;
  });
  veelvuldig(geopend, ALLE);
});

it("a parent sees a child only with gezag at that instant, and from 16 on only what the jeugdige agrees to", async () => {
  const ouder = (persoonId: string) => ({ rol: "gezin", doel: "eigen-inzage", persoonId });
  const vragers = [ouder("moeder"), ouder("moeder"), ouder("vader"), ouder("opa"), ouder("kind")];
  const geopend = await houdt("OUDERS", vragers, async (vrager, op) => {
    const { gezin, kind, vandaag } = op;
    const { niveaus } = await beslisKind(vrager, op);
    const [relatie, ...meer] = kind.gezag ?? [];
    const gezag =
      kind.gezagVers === true &&
      !(kind.geboortedatum === "2008-01-20" && vandaag >= "2026-01-20") &&
      relatie !== undefined &&
      meer.length === 0 &&
      !relatie.inOnderzoek &&
      relatie.gezagsdragers.some(({ persoonId }) => persoonId !== undefined && persoonId === vrager.persoonId);
    if (!gezag) {
      for (const each of [niveaus, (await beslisGezin(vrager, op)).niveaus])
        expect(new Set(Object.values(each))).toEqual(new Set(["GEEN"]));
      return false;
    }
    expect(niveaus.veiligheid).toBe("GEEN");
    // The gezin and its plan: only who belongs to it now.
    const lid = gezin.leden.find(({ persoonId }) => persoonId === vrager.persoonId);
    const isLid = lid !== undefined && (!lid.van || lid.van <= vandaag) && (!lid.tot || lid.tot > vandaag);
    const gezinNiveaus = (await beslisGezin(vrager, op)).niveaus;
    if (!isLid) expect(new Set(Object.values(gezinNiveaus))).toEqual(new Set(["GEEN"]));
    const open = (["hulp", "onderwijs"] as const).filter((domein) => niveaus[domein] !== "GEEN");
    const groep = groepOp(kind, vandaag);
    if (groep === "ONBEKEND") expect(open).toEqual([]);
    if (groep === "VANAF_16")
      for (const domein of open)
        expect([domein, magOpen(consent(op, domein, "OUDERS"), niveaus[domein])]).toEqual([domein, true]);
    return open.length > 0;
  });
  veelvuldig(geopend, ["ONDER_12", "VAN_12_TOT_16", "VANAF_16"]);
});

it("an aanbieder sees goals of the plan only of whom they help now, with consent of all who must, and never with Veilig Thuis", async () => {
  const aanbieder = (...bewezen: string[]) => ({
    ...{ rol: "aanbieder", doel: "jeugdhulp-uitvoering", bewezen: new Set(bewezen) },
  });
  const vragers = [aanbieder("kind"), aanbieder("kind"), aanbieder(), aanbieder("een ander")];
  const geopend = await houdt("AANBIEDER", vragers, async (vrager, op) => {
    const { gezin, vandaag } = op;
    const veiligThuis =
      gezin.acuut ||
      gezin.regie.some(
        ({ voerder, van, tot }) => voerder === "VEILIG_THUIS" && van <= vandaag && (!tot || tot > vandaag),
      );
    const besluiten = [await beslisGezin(vrager, op), await beslisKind(vrager, op)];
    if (veiligThuis || !vrager.bewezen!.has("kind")) {
      for (const { niveaus } of besluiten) expect(new Set(Object.values(niveaus))).toEqual(new Set(["GEEN"]));
      return false;
    }
    for (const { niveaus } of besluiten) {
      expect([niveaus.hulp, niveaus.onderwijs, niveaus.veiligheid, niveaus.persoon]).toEqual(Array(4).fill("GEEN"));
      expect(["GEEN", "BEPERKT"]).toContain(niveaus.plan);
      if (niveaus.plan !== "GEEN") expect(magOpen(consent(op, "plan", "AANBIEDER"), niveaus.plan)).toBe(true);
    }
    return besluiten.some(({ niveaus }) => niveaus.plan !== "GEEN");
  });
  veelvuldig(geopend, ALLE);
});
