// SPDX-License-Identifier: EUPL-1.2
import { naslag, product, traject as t, VANDAAG } from "../../../../test/provider/support/regels";
import type { Epdtraject } from "../epd/epd";
import type { Traject } from "../traject";
import { acuutZonderBehandelplan } from "./acuut-zonder-behandelplan";
import { bijna18MetHulp } from "./bijna-18";
import { dossierVerschilt, geboortedatumVerschilt } from "./dossier-verschilt";
import { geenContact } from "./geen-contact";
import { type Omstandigheden, type Signaalregel, toHulp } from "./hulp";

const feit = { bron: "epd", vastgelegdOp: "2026-11-20", ontvangenOp: "2026-11-21T10:00:00.000Z" };
const epd = (rest: Partial<Epdtraject> = {}): Epdtraject => ({
  ...{ id: "d", agb: "98000001", status: "LOPEND" as const, van: "2026-01-01", kentContact: true, kentPlan: true },
  ...{ onderaannemers: [], team: [], doelen: [], feit },
  ...rest,
});
const herkomst = { bron: "epd", bronhouder: "Proef", opgehaaldOp: new Date() };
const geboren = (...data: string[]): Partial<Omstandigheden> => ({
  geboortedata: data.map((datum) => ({ datum, herkomst })),
});

function judge(
  regel: Signaalregel,
  traject: Traject | undefined,
  dossiers: Epdtraject[],
  rest: Partial<Omstandigheden> = {},
) {
  const koppeling = traject
    ? { gekoppeld: new Map([[traject.id, dossiers]]), los: [] }
    : { gekoppeld: new Map<string, Epdtraject[]>(), los: dossiers };
  const hulp = toHulp(traject ? [traject] : [], naslag, VANDAAG, koppeling);
  const omstandigheden = { vandaag: VANDAAG, wachttijdnormDagen: 70, contactnormDagen: 42, geboortedata: [], ...rest };
  return regel(hulp, omstandigheden).map(({ code, ernst, sinds }) => [code, ernst, sinds].filter(Boolean).join(" "));
}

const LOPEND = t([["2026-01-01"]]);
const acuut = (van: string) => t([[van]], { product: product(1, "ACUUT") });
const VOORBIJ = t([["2026-01-01", "2026-06-30", "31"]]);
const VERWEZEN = t([["2026-01-01"]], { verwijzer: "02", aangemeldOp: "2025-12-01" });
const WACHT = t([], { toegewezenOp: "2026-01-01", ingangsdatum: "2026-01-01" });

type Geval = [string, Signaalregel, Traject | undefined, Epdtraject[], string[], Partial<Omstandigheden>?];
const cases: Geval[] = [
  ["42 days without contact", geenContact, LOPEND, [epd({ laatsteContact: "2026-10-10" })], []],
  [
    "43 days without contact",
    geenContact,
    LOPEND,
    [epd({ laatsteContact: "2026-10-09" })],
    ["GEEN_CONTACT AANDACHT 2026-11-21"],
  ],
  ["never any contact", geenContact, LOPEND, [epd()], ["GEEN_CONTACT AANDACHT 2026-02-13"]],
  ["never any contact, just begun", geenContact, t([["2026-11-01"]]), [epd({ van: "2026-11-01" })], []],
  ["a source that tells no contacts", geenContact, LOPEND, [epd({ kentContact: false })], []],
  ["messages only", geenContact, LOPEND, [], []],
  ["help that is over", geenContact, VOORBIJ, [epd({ status: "BEEINDIGD" })], []],
  ["of two dossiers the newest contact", geenContact, LOPEND, [epd(), epd({ laatsteContact: "2026-11-20" })], []],
  [
    "another norm",
    geenContact,
    LOPEND,
    [epd({ laatsteContact: "2026-11-10" })],
    ["GEEN_CONTACT AANDACHT 2026-11-18"],
    { contactnormDagen: 7 },
  ],

  ["acute for 14 days", acuutZonderBehandelplan, acuut("2026-11-07"), [epd()], []],
  [
    "acute for 15 days",
    acuutZonderBehandelplan,
    acuut("2026-11-06"),
    [epd()],
    ["ACUUT_ZONDER_BEHANDELPLAN DRINGEND 2026-11-21"],
  ],
  ["acute with a plan", acuutZonderBehandelplan, acuut("2026-10-01"), [epd({ planVan: "2026-10-20" })], []],
  [
    "acute with a plan for later",
    acuutZonderBehandelplan,
    acuut("2026-10-01"),
    [epd({ planVan: "2026-12-01" })],
    ["ACUUT_ZONDER_BEHANDELPLAN DRINGEND 2026-10-16"],
  ],
  ["acute, a source without plans", acuutZonderBehandelplan, acuut("2026-10-01"), [epd({ kentPlan: false })], []],
  ["acute, messages only", acuutZonderBehandelplan, acuut("2026-10-01"), [], []],
  ["not acute", acuutZonderBehandelplan, LOPEND, [epd()], []],

  [
    "eighteen in 18 months to the day",
    bijna18MetHulp,
    LOPEND,
    [],
    ["BIJNA_18_MET_HULP AANDACHT 2026-11-21"],
    geboren("2010-05-21"),
  ],
  ["eighteen in 18 months and a day", bijna18MetHulp, LOPEND, [], [], geboren("2010-05-22")],
  ["eighteen today", bijna18MetHulp, LOPEND, [], [], geboren("2008-11-21")],
  ["eighteen tomorrow", bijna18MetHulp, LOPEND, [], ["BIJNA_18_MET_HULP AANDACHT 2025-05-22"], geboren("2008-11-22")],
  ["nearly eighteen without running help", bijna18MetHulp, VOORBIJ, [], [], geboren("2009-01-01")],
  ["an unknown date of birth", bijna18MetHulp, LOPEND, [], []],
  [
    "two dates: the earliest",
    bijna18MetHulp,
    LOPEND,
    [],
    ["BIJNA_18_MET_HULP AANDACHT 2025-07-01"],
    geboren("2015-01-01", "2009-01-01"),
  ],

  ["the same in both", dossierVerschilt, LOPEND, [epd()], []],
  ["another first day", dossierVerschilt, LOPEND, [epd({ van: "2026-01-02" })], ["TEGENSTRIJDIG AANDACHT 2026-11-20"]],
  ["two episodes, the first on the day itself", dossierVerschilt, LOPEND, [epd({ van: "2026-05-01" }), epd()], []],
  [
    "over in the dossier only",
    dossierVerschilt,
    LOPEND,
    [epd({ status: "BEEINDIGD", tot: "2026-10-01" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["over in the messages only", dossierVerschilt, VOORBIJ, [epd()], ["TEGENSTRIJDIG AANDACHT 2026-11-20"]],
  [
    "over in both, on another day",
    dossierVerschilt,
    VOORBIJ,
    [epd({ status: "BEEINDIGD", tot: "2026-06-29" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["over in both, on the same day", dossierVerschilt, VOORBIJ, [epd({ status: "BEEINDIGD", tot: "2026-06-30" })], []],
  [
    "running in the dossier, waiting in the messages",
    dossierVerschilt,
    WACHT,
    [epd()],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["waiting in both", dossierVerschilt, WACHT, [epd({ status: "WACHTLIJST", van: undefined })], []],
  [
    "another product",
    dossierVerschilt,
    t([["2026-01-01"]], { product: product(1, "ACUUT") }),
    [epd({ product: product(2, "ACUUT") })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["the same verwijzer", dossierVerschilt, VERWEZEN, [epd({ verwijzer: "02" })], []],
  ["another verwijzer", dossierVerschilt, VERWEZEN, [epd({ verwijzer: "03" })], ["TEGENSTRIJDIG AANDACHT 2026-11-20"]],
  ["a verwijzer the messages do not tell", dossierVerschilt, LOPEND, [epd({ verwijzer: "03" })], []],
  [
    "two dossiers with another verwijzer",
    dossierVerschilt,
    LOPEND,
    [epd({ verwijzer: "03" }), epd({ verwijzer: "02" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["aanmelding two weeks before", dossierVerschilt, VERWEZEN, [epd({ aangemeldOp: "2025-11-17" })], []],
  [
    "aanmelding longer before",
    dossierVerschilt,
    VERWEZEN,
    [epd({ aangemeldOp: "2025-11-16" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["an aanmelding the messages do not tell", dossierVerschilt, LOPEND, [epd({ aangemeldOp: "2025-06-01" })], []],
  ["the same hoofdaannemer", dossierVerschilt, LOPEND, [epd({ hoofdaannemer: "98000001" })], []],
  [
    "another hoofdaannemer",
    dossierVerschilt,
    LOPEND,
    [epd({ hoofdaannemer: "98000002" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  [
    "over in the dossier, never begun in the messages",
    dossierVerschilt,
    WACHT,
    [epd({ status: "BEEINDIGD", tot: "2026-03-01" })],
    ["TEGENSTRIJDIG AANDACHT 2026-11-20"],
  ],
  ["another planned end is no contradiction", dossierVerschilt, LOPEND, [epd({ tot: "2027-02-02" })], []],
  ["a dossier alone contradicts nobody", dossierVerschilt, undefined, [epd()], []],

  [
    "two dates of birth",
    geboortedatumVerschilt,
    LOPEND,
    [],
    ["TEGENSTRIJDIG AANDACHT"],
    geboren("2010-01-01", "2010-01-02"),
  ],
  ["the same date twice", geboortedatumVerschilt, LOPEND, [], [], geboren("2010-01-01", "2010-01-01")],
];

test.each(cases)("%s", (_name, regel, traject, dossiers, expected, rest = {}) =>
  expect(judge(regel, traject, dossiers, rest)).toEqual(expected),
);
