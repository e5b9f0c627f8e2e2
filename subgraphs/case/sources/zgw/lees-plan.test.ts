// SPDX-License-Identifier: EUPL-1.2
import { mappingSchema } from "../../config-mapping";
import { PLANVELDEN } from "../../domain/planvelden";
import { toEigenschappen } from "./eigenschappen";
import { leesPlanEigenschappen, leesPlanObject } from "./lees-plan";

const frame = { gezin: { zaaktype: "G" }, leden: [{ roltype: "Kind", rol: "jeugdige" }], regisseur: { generiek: "x" } };
const planMapping = (plan: object) => mappingSchema.parse({ ...frame, plan }).plan;
const object = { objecttype: "http://bron.example/type", zaak: "zaak" };
const faults = (mapping: object) => {
  const result = mappingSchema.safeParse({ ...frame, ...mapping });
  return result.success
    ? []
    : result.error.issues.flatMap(({ path, message, ...rest }) =>
        "errors" in rest
          ? rest.errors.flat().map((each) => [each.path.join("."), each.message])
          : [[path.join("."), message]],
      );
};

describe("a plan record by JSON path", () => {
  const data = {
    versie: 2,
    geldigVan: "2026-01-01",
    intake: { vraag: { kenmerken: "Hecht gezin" }, beeld: { toekomst: "Samen thuis" } },
    domeinen: [
      {
        code: "school",
        streven: [
          {
            nr: 4,
            omschrijving: "Elke dag",
            status: "loopt",
            acties: [{ omschrijving: "Bellen", wie: "tante", soort: "familie" }],
          },
        ],
      },
    ],
    afschaling: { voorwaarden: ["Rust"] },
  };
  const mapping = planMapping({
    object,
    velden: {
      perspectief: "intake.beeld.toekomst",
      vraagverheldering: "$.intake.vraag",
      leefgebieden: "domeinen",
      "leefgebieden.doelen": "streven",
      "leefgebieden.doelen.nummer": "nr",
      "leefgebieden.doelen.acties.rol": "soort",
    },
    waarden: { leefgebied: { school: "ONDERWIJS" }, doelstatus: { loopt: "BEZIG" }, actierol: { familie: "NETWERK" } },
    kentNiet: ["AFSCHALING"],
  });

  it("is found where the mapping says, in the words of the hub, without what the source has no place for", () => {
    const plan = leesPlanObject(mapping, data) as Record<string, unknown>;
    expect(plan).toMatchObject({
      versie: 2,
      perspectief: "Samen thuis",
      vraagverheldering: { kenmerken: "Hecht gezin" },
      leefgebieden: [
        { code: "ONDERWIJS", doelen: [{ nummer: 4, status: "BEZIG", acties: [{ wie: "tante", rol: "NETWERK" }] }] },
      ],
    });
    expect(plan).not.toHaveProperty("afschaling");
  });

  it("does not trip over a record that looks different", () => {
    expect(leesPlanObject(mapping, { domeinen: "geen", intake: [1] })).toMatchObject({ leefgebieden: "geen" });
    expect(leesPlanObject(mapping, { domeinen: [null] })).toMatchObject({ leefgebieden: [{}] });
    expect(
      leesPlanObject(mapping, JSON.parse('{"__proto__": {"versie": 9}}') as Record<string, unknown>),
    ).not.toMatchObject({ versie: 9 });
  });
});

describe("a plan in zaakeigenschappen", () => {
  const eigenschappen = (values: Record<string, string>) =>
    toEigenschappen(Object.entries(values).map(([naam, waarde]) => ({ naam, waarde })));

  it("has doelen by number, each with its course and its action, under their leefgebied", () => {
    const plan = leesPlanEigenschappen(
      planMapping({ eigenschappen: true, velden: { perspectief: "toekomstbeeld" } }),
      eigenschappen({
        plan_versie: "1",
        toekomstbeeld: "Samen thuis",
        doel_10_leefgebied: "WONEN",
        doel_10_omschrijving: "Tien",
        doel_2_leefgebied: "ONDERWIJS",
        doel_2_omschrijving: "Twee",
        doel_2_st_1: "OPEN",
        doel_2_st_1_op: "2026-01-01",
        doel_2_st_2: "BEHAALD",
        doel_2_st_2_op: "2026-03-01",
        doel_2_actie: "Bellen",
        doel_2_gedaan: "ja",
        doel_2_wie_rol: "SCHOOL",
      }),
    );
    expect(plan).toMatchObject({
      perspectief: "Samen thuis",
      leefgebieden: [
        {
          code: "ONDERWIJS",
          doelen: [
            {
              nummer: "2",
              verloop: [{ status: "OPEN" }, { status: "BEHAALD", op: "2026-03-01" }],
              acties: [{ omschrijving: "Bellen", status: "ja", rol: "SCHOOL" }],
            },
          ],
        },
        { code: "WONEN", doelen: [{ nummer: "10", verloop: [], acties: [] }] },
      ],
    });
  });

  it("has more than one action per doel when the names have a second number", () => {
    const velden = {
      "leefgebieden.doelen.acties.omschrijving": "d{n}_actie_{m}",
      "leefgebieden.doelen.acties.wie": "d{n}_wie_{m}",
    };
    const plan = leesPlanEigenschappen(
      planMapping({ eigenschappen: true, velden }),
      eigenschappen({
        doel_1_omschrijving: "Een",
        d1_actie_1: "Bellen",
        d1_wie_1: "tante",
        d1_actie_2: "Schrijven",
      }),
    );
    expect(plan).toMatchObject({
      leefgebieden: [
        { doelen: [{ acties: [{ omschrijving: "Bellen", wie: "tante" }, { omschrijving: "Schrijven" }] }] },
      ],
    });
  });

  it("is not there when nothing of it is", () =>
    expect(
      leesPlanEigenschappen(planMapping({ eigenschappen: true }), eigenschappen({ gezinsnaam: "X" })),
    ).toBeUndefined());
});

describe("what a mapping may say", () => {
  it.each([
    [{ plan: { object, velden: { toekomst: "x" } } }, "dit veld bestaat niet"],
    [{ plan: { object, velden: { perspectief: "a..b" } } }, "een pad zoals"],
    [{ plan: { eigenschappen: true, velden: { "leefgebieden.krachten": "x" } } }, "dit veld bestaat niet"],
    [{ plan: { eigenschappen: true }, stappen: { object: "stappen" } }, "object kan alleen als het plan een object is"],
    [
      { plan: { eigenschappen: true }, waakvlam: { van: { object: "a" } } },
      "object kan alleen als het plan een object is",
    ],
  ])("refuses %j", (mapping, message) => {
    expect(JSON.stringify(faults(mapping))).toContain(message);
  });

  it("names every eigenschap within the twenty characters of the Catalogi API", () => {
    for (const { eigenschap = "" } of PLANVELDEN)
      expect(eigenschap.replace(/\{[nm]\}/g, "1").length).toBeLessThanOrEqual(20);
  });
});
