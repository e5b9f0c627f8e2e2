// SPDX-License-Identifier: EUPL-1.2
import { type PlanPayload, planSchema, type RegiePayload, regiegeschiedenisSchema } from "./payloads";

/** The zaakeigenschappen of a zaak by name; every value is text. */
export type Eigenschappen = Map<string, string>;

export function toEigenschappen(rows: { naam: string; waarde: string }[]): Eigenschappen {
  return new Map(rows.filter(({ waarde }) => waarde !== "").map(({ naam, waarde }) => [naam, waarde]));
}

/** The numbers n for which `<prefix>_n_…` exists, ascending. */
function numbers(eigenschappen: Eigenschappen, prefix: string): number[] {
  const found = [...eigenschappen.keys()].map((name) => new RegExp(`^${prefix}_(\\d+)_`).exec(name)?.[1]);
  return [...new Set(found.filter((n) => n !== undefined).map(Number))].sort((a, b) => a - b);
}

const jaNee = (value: string | undefined) => (value === undefined ? undefined : value.toLowerCase() === "ja");

/** The plan in zaakeigenschappen (docs/sources.md); undefined when there is none or it cannot be read. */
export function planUitEigenschappen(eigenschappen: Eigenschappen): PlanPayload | undefined {
  const get = (name: string) => eigenschappen.get(name);
  const doelen = numbers(eigenschappen, "doel").map((n) => {
    const field = (name: string) => get(`doel_${n}_${name}`);
    const actie = field("actie");
    return {
      leefgebied: field("leefgebied") ?? "",
      doel: {
        nummer: String(n),
        omschrijving: field("omschrijving"),
        status: field("status"),
        streefdatum: field("streefdatum"),
        acties: actie
          ? [
              {
                omschrijving: actie,
                wie: field("wie") ?? "",
                wanneer: field("wanneer"),
                gedaan: jaNee(field("gedaan")) ?? false,
              },
            ]
          : [],
      },
    };
  });
  const codes = [...new Set(doelen.map(({ leefgebied }) => leefgebied))];
  const plan = {
    versie: Number(get("plan_versie")),
    geldigVan: get("plan_geldig_van"),
    geldigTot: get("plan_geldig_tot"),
    perspectief: get("plan_perspectief"),
    wensJeugdige: { bijStart: get("wens_jeugdige_start"), vertrouwenInRoute: jaNee(get("vertrouwen_jeugdige")) },
    wensOuders: { bijStart: get("wens_ouders_start"), vertrouwenInRoute: jaNee(get("vertrouwen_ouders")) },
    leefgebieden: codes.map((code) => ({
      code,
      doelen: doelen.filter(({ leefgebied }) => leefgebied === code).map(({ doel }) => doel),
    })),
    evaluaties: numbers(eigenschappen, "evaluatie").map((n) => ({
      gepland: get(`evaluatie_${n}_gepland`),
      gehouden: get(`evaluatie_${n}_gehouden`),
      uitkomst: get(`evaluatie_${n}_uitkomst`),
    })),
  };
  const result = planSchema.safeParse(plan);
  return result.success ? result.data : undefined;
}

/** Earlier regisseurs in zaakeigenschappen `regie_n_…`. */
export function regieUitEigenschappen(eigenschappen: Eigenschappen): RegiePayload[] {
  const fields = ["voerder", "medewerker", "naam", "organisatie", "telefoon", "email", "van", "tot"];
  const rows = numbers(eigenschappen, "regie").map((n) =>
    Object.fromEntries(fields.map((field) => [field, eigenschappen.get(`regie_${n}_${field}`)])),
  );
  const result = regiegeschiedenisSchema.safeParse(rows);
  return result.success ? result.data : [];
}
