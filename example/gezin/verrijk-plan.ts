// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, vroegste } from "../datum";
import type { Toeval } from "../toeval";
import type { Gezin } from "./gezin";
import type { Actierol, Doel, Doelmoment, Plan, Planverdieping } from "./plan";
import { AFSCHALINGEN, AFSTEMMINGEN, KENMERKEN, RESULTATEN } from "./planteksten-verdieping";

const ROLLEN: readonly (readonly [Actierol, RegExp])[] = [
  ["SCHOOL", /school|mentor|intern begeleider/],
  ["CLUB", /club/],
  ["NETWERK", /tante|oom|buurman/],
  ["PROFESSIONAL", /behandelaar|coach|team|regisseur/],
  ["GEZIN", /moeder|ouders|jeugdige/],
];

/** What kind of person does something, from how they are called in the plan. */
function rolVan(wie: string): Actierol {
  return ROLLEN.find(([, woord]) => woord.test(wie))?.[0] ?? "ANDERS";
}

/** Every status a doel had, up to the one of now and never after today. */
function verloopVan(toeval: Toeval, { status, streefdatum }: Doel, van: string, peildatum: string): Doelmoment[] {
  const begin = { status: "OPEN" as const, op: van };
  if (status === "OPEN") return [begin];
  const bezig = { status: "BEZIG" as const, op: vroegste(peildatum, plusDagen(van, toeval.tussen(10, 40))) };
  if (status === "BEZIG") return [begin, bezig];
  const einde = vroegste(peildatum, streefdatum);
  return [begin, { ...bezig, op: vroegste(bezig.op, einde) }, { status, op: einde }];
}

function verdiepDoel(toeval: Toeval, doel: Doel, van: string, peildatum: string): void {
  doel.rol = rolVan(doel.wie);
  doel.verloop = verloopVan(toeval, doel, van, peildatum);
  doel.smart = {
    specifiek: doel.omschrijving,
    meetbaar: "Het gezin en de regisseur merken het allebei.",
    acceptabel: "Het gezin en wie helpt, staan erachter.",
    realistisch: "Het past bij wat het gezin nu kan.",
    tijdgebonden: `Voor ${doel.streefdatum}.`,
  };
}

/** Adds to the plans of a finished gezin what stands in a whole plan: vraagverheldering, afschaling, and how each doel went. */
export function verrijkPlannen(toeval: Toeval, gezin: Gezin, peildatum: string): void {
  const klaar = gezin.fase === "AFRONDING" || gezin.fase === "NAZORG";
  for (const [i, plan] of gezin.plannen.entries()) {
    for (const doel of plan.leefgebieden.flatMap(({ doelen }) => doelen))
      verdiepDoel(toeval, doel, plan.van, peildatum);
    plan.verdieping = verdiepingVan(toeval, plan, klaar && i === gezin.plannen.length - 1);
  }
}

function verdiepingVan(toeval: Toeval, plan: Plan, klaar: boolean): Planverdieping {
  return {
    vraagverheldering: {
      op: plusDagen(plan.van, -5),
      kenmerken: toeval.kies(KENMERKEN),
      doel: plan.perspectief,
      afstemming: toeval.kies(AFSTEMMINGEN),
      naHulp: "Het gezin weet wie het kan bellen als het weer lastig wordt.",
    },
    afschaling: toeval.kies(AFSCHALINGEN),
    resultaat: klaar ? toeval.kies(RESULTATEN) : null,
    wensJeugdigeEinde: klaar ? "Het gaat nu goed genoeg." : null,
    wensOudersEinde: klaar ? "Wij kunnen het weer zelf." : null,
    vertrouwenJeugdigeEinde: klaar ? true : null,
    vertrouwenOudersEinde: klaar ? toeval.kans(0.9) : null,
  };
}
