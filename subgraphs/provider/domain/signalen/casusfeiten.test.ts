// SPDX-License-Identifier: EUPL-1.2
import { hulp, product, traject as t, VANDAAG } from "../../../../test/provider/support/regels";
import type { Achttienfeit, Casusfeiten, Planfeit } from "../../../../platform/herkomst/casusfeiten";
import type { Traject } from "../traject";
import { acuteHulpZonderPlan } from "./acuut-zonder-plan";
import { bijna18MetHulp } from "./bijna-18";
import { geboortedatumVerschilt } from "./dossier-verschilt";
import type { Omstandigheden, Signaalregel } from "./hulp";
import { profielGewijzigd } from "./profiel-gewijzigd";
import { stapeling } from "./stapeling";

/* What rules about help make of the plan and the birthday that the casus tells. */

const ZAAK = { bron: "zaken", bronhouder: "Gemeente Proef", opgehaaldOp: "2026-11-21T08:00:00.000Z" };
const BRP = { bron: "brp", bronhouder: "RvIG", opgehaaldOp: "2026-11-21T08:00:00.000Z" };
const met = (...plannen: Omit<Planfeit, keyof typeof ZAAK>[]): Partial<Omstandigheden> => ({
  casus: { plannen: plannen.map((plan) => ({ ...ZAAK, ...plan })), achttien: [] },
});
const achttien = (...feiten: Achttienfeit[]): Casusfeiten => ({ plannen: [], achttien: feiten });
const op = (achttienOp: string, bron = ZAAK) => ({ ...bron, achttienOp });
const geboren = (datum: string) => ({
  geboortedata: [{ datum, herkomst: { bron: "epd", bronhouder: "De Vlier", opgehaaldOp: new Date(0) } }],
});
const akkoord = (...akkoorden: [number, string][]) =>
  met({ geldig: true, akkoorden: akkoorden.map(([profiel, intensiteit]) => ({ profiel, intensiteit })) });

const van = (begin: string, profiel: number, intensiteit: string, tot?: string): Traject =>
  t([[begin, tot]], { product: product(profiel, intensiteit) });
const acuut = (begin: string) => van(begin, 1, "ACUUT");
const GEEN_PLAN = met({ geldig: false });
const NEE = akkoord();
const ONBEKEND = met({ geldig: true });
const DUURZAAM_ERNAAST = [van("2026-01-01", 1, "PERSPECTIEF"), van("2026-03-01", 2, "DUURZAAM")];
const GEWIJZIGD = [van("2026-01-01", 1, "PERSPECTIEF", "2026-08-31"), van("2026-09-01", 1, "INTENSIEF")];

type Geval = [string, Signaalregel, Traject[], Partial<Omstandigheden>, string[]];
const cases: Geval[] = [
  ["acute for 14 days without a plan", acuteHulpZonderPlan, [acuut("2026-11-07")], GEEN_PLAN, []],
  [
    "acute for 15 days without a plan",
    acuteHulpZonderPlan,
    [acuut("2026-11-06")],
    GEEN_PLAN,
    ["ACUTE_HULP_ZONDER_PLAN DRINGEND 2026-11-21 proef zaken"],
  ],
  ["acute with a plan", acuteHulpZonderPlan, [acuut("2026-10-01")], met({ geldig: true }), []],
  ["acute, unknown whether there is a plan", acuteHulpZonderPlan, [acuut("2026-10-01")], met({}), []],
  ["acute, nothing came along", acuteHulpZonderPlan, [acuut("2026-10-01")], {}, []],
  [
    "acute, one gezin without a plan and of another it is unknown",
    acuteHulpZonderPlan,
    [acuut("2026-10-01")],
    met({ geldig: false }, {}),
    [],
  ],
  [
    "acute, one gezin without a plan and another with",
    acuteHulpZonderPlan,
    [acuut("2026-10-01")],
    met({ geldig: false }, { geldig: true }),
    [],
  ],
  [
    "acute, and the plan ended later",
    acuteHulpZonderPlan,
    [acuut("2026-09-01")],
    met({ geldig: false, sinds: "2026-11-01" }),
    ["ACUTE_HULP_ZONDER_PLAN DRINGEND 2026-11-01 proef zaken"],
  ],
  ["acute help that is over", acuteHulpZonderPlan, [van("2026-09-01", 1, "ACUUT", "2026-10-30")], GEEN_PLAN, []],
  ["other help without a plan", acuteHulpZonderPlan, [van("2026-01-01", 1, "INTENSIEF")], GEEN_PLAN, []],

  [
    "eighteen according to the case system alone",
    bijna18MetHulp,
    [van("2026-01-01", 1, "PERSPECTIEF")],
    { casus: achttien(op("2027-05-01")) },
    ["BIJNA_18_MET_HULP AANDACHT 2025-11-01 zaken proef"],
  ],
  [
    "eighteen according to the BRP alone",
    bijna18MetHulp,
    [van("2026-01-01", 1, "PERSPECTIEF")],
    { casus: achttien(op("2027-05-01", BRP)) },
    ["BIJNA_18_MET_HULP AANDACHT 2025-11-01 brp proef"],
  ],
  [
    "eighteen, sources differ: the earliest counts and all are named",
    bijna18MetHulp,
    [van("2026-01-01", 1, "PERSPECTIEF")],
    { ...geboren("2009-06-01"), casus: achttien(op("2027-05-01")) },
    ["BIJNA_18_MET_HULP AANDACHT 2025-11-01 epd zaken proef"],
  ],
  [
    "grown up according to one source, not yet according to another",
    bijna18MetHulp,
    [van("2026-01-01", 1, "PERSPECTIEF")],
    { ...geboren("2008-11-01"), casus: achttien(op("2027-05-01")) },
    ["BIJNA_18_MET_HULP AANDACHT 2025-11-01 epd zaken proef"],
  ],
  [
    "eighteen, but no help runs",
    bijna18MetHulp,
    [van("2026-01-01", 1, "PERSPECTIEF", "2026-05-01")],
    { casus: achttien(op("2027-05-01")) },
    [],
  ],
  [
    "casus and dossier have another date of birth",
    geboortedatumVerschilt,
    [],
    { ...geboren("2009-06-01"), casus: achttien(op("2027-05-01")) },
    ["TEGENSTRIJDIG AANDACHT epd zaken"],
  ],
  [
    "casus and dossier have the same",
    geboortedatumVerschilt,
    [],
    { ...geboren("2009-05-01"), casus: achttien(op("2027-05-01")) },
    [],
  ],
  [
    "only sources of the casus differ: the casus tells it",
    geboortedatumVerschilt,
    [],
    { casus: achttien(op("2027-05-01"), op("2027-05-02", BRP)) },
    [],
  ],

  ["changed with consent", profielGewijzigd, GEWIJZIGD, akkoord([1, "INTENSIEF"]), []],
  ["changed without consent", profielGewijzigd, GEWIJZIGD, NEE, ["PROFIEL_GEWIJZIGD AANDACHT 2026-09-01 proef zaken"]],
  [
    "changed with consent for something else",
    profielGewijzigd,
    GEWIJZIGD,
    akkoord([2, "INTENSIEF"], [1, "DUURZAAM"]),
    ["PROFIEL_GEWIJZIGD AANDACHT 2026-09-01 proef zaken"],
  ],
  [
    "changed, a plan that tells no consent",
    profielGewijzigd,
    GEWIJZIGD,
    ONBEKEND,
    ["PROFIEL_GEWIJZIGD INFO 2026-09-01 proef"],
  ],
  ["changed, nothing came along", profielGewijzigd, GEWIJZIGD, {}, ["PROFIEL_GEWIJZIGD INFO 2026-09-01 proef"]],
  ["changed, no plan", profielGewijzigd, GEWIJZIGD, GEEN_PLAN, ["PROFIEL_GEWIJZIGD INFO 2026-09-01 proef"]],
  [
    "acute help followed by other help",
    profielGewijzigd,
    [van("2026-08-20", 1, "ACUUT", "2026-08-31"), van("2026-09-01", 2, "INTENSIEF")],
    NEE,
    [],
  ],
  [
    "the same help again after acute help",
    profielGewijzigd,
    [
      van("2026-01-01", 1, "PERSPECTIEF", "2026-08-20"),
      van("2026-08-21", 1, "ACUUT", "2026-08-31"),
      van("2026-09-01", 1, "PERSPECTIEF"),
    ],
    NEE,
    [],
  ],
  [
    "other help after acute help in between",
    profielGewijzigd,
    [
      van("2026-01-01", 1, "PERSPECTIEF", "2026-08-20"),
      van("2026-08-21", 1, "ACUUT", "2026-08-31"),
      van("2026-09-01", 2, "INTENSIEF"),
    ],
    NEE,
    ["PROFIEL_GEWIJZIGD AANDACHT 2026-09-01 proef zaken"],
  ],

  ["duurzaam beside other help, in the plan", stapeling, DUURZAAM_ERNAAST, akkoord([2, "DUURZAAM"]), []],
  [
    "duurzaam beside other help, not in the plan",
    stapeling,
    DUURZAAM_ERNAAST,
    NEE,
    ["STAPELING DRINGEND 2026-03-01 proef zaken"],
  ],
  [
    "duurzaam beside other help, a plan that tells no consent",
    stapeling,
    DUURZAAM_ERNAAST,
    ONBEKEND,
    ["STAPELING AANDACHT 2026-03-01 proef"],
  ],
  [
    "duurzaam in the plan, and two others",
    stapeling,
    [...DUURZAAM_ERNAAST, van("2026-04-01", 1, "INTENSIEF")],
    akkoord([2, "DUURZAAM"]),
    ["STAPELING DRINGEND 2026-04-01 proef"],
  ],
  [
    "consent with something that is not duurzaam is no exception",
    stapeling,
    [van("2026-01-01", 1, "PERSPECTIEF"), van("2026-03-01", 1, "INTENSIEF")],
    akkoord([1, "INTENSIEF"]),
    ["STAPELING DRINGEND 2026-03-01 proef"],
  ],
];

const basis = { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [] };
/** The trajecten in these cases rest on one message. */
const feit = { bron: "proef", vastgelegdOp: "2026-01-01", ontvangenOp: "2026-01-01T10:00:00.000Z" };

test.each(cases)("%s", (_name, regel, trajecten, rest, expected) => {
  const all = hulp(...trajecten.map((traject) => ({ ...traject, toewijzing: feit })));
  const signalen = regel(all, { ...basis, ...rest });
  const text = signalen.map(({ code, ernst, sinds, feiten }) =>
    [code, ernst, sinds, ...new Set(feiten.map(({ bron }) => bron))].filter(Boolean).join(" "),
  );
  expect(text).toEqual(expected);
  for (const { uitleg } of signalen) expect(uitleg).toMatch(/^[A-Z].*[^.]\.$/);
});

test("sources that differ are told apart in one sentence", () => {
  const casus = achttien(op("2027-05-01"), op("2027-05-01", BRP));
  const [signaal] = bijna18MetHulp(hulp(van("2026-01-01", 1, "PERSPECTIEF")), {
    ...basis,
    ...geboren("2009-06-01"),
    casus,
  });
  expect(signaal!.uitleg).toBe(
    "De jeugdige wordt volgens Gemeente Proef en RvIG op 1 mei 2027 of volgens De Vlier op 1 juni 2027 achttien terwijl er nog hulp loopt van De Vlier.",
  );
});
