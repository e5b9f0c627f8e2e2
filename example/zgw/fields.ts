// SPDX-License-Identifier: EUPL-1.2
import { invalidParam } from "./problem";

type Body = Record<string, unknown>;

const isBody = (waarde: unknown): waarde is Body =>
  typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);

/** One thing with only the fields asked; relations under `_expand` by the same rule. */
const kies = (body: unknown, fields: unknown, expand: boolean): unknown => {
  if (Array.isArray(body)) return body.map((item) => kies(item, fields, expand));
  if (!isBody(body)) return body;
  if (!Array.isArray(fields)) throw invalidParam("fields", "invalid", "Fields is een lijst.");
  if (fields.includes("*")) return body;
  const uit: Body = {};
  for (const veld of fields) {
    if (typeof veld === "string") uit[veld] = body[veld];
    else if (!isBody(veld)) throw invalidParam("fields", "invalid", "Een veld is een naam of een relatie.");
    else if (expand && isBody(body._expand)) {
      const relaties = body._expand;
      uit._expand = Object.fromEntries(
        Object.entries(veld).map(([naam, binnen]) => [naam, kies(relaties[naam], binnen, expand)]),
      );
    }
  }
  return uit;
};

/**
 * A page of a search with only the `fields` that were asked (Zaken API 1.6): `["uuid", { "status": ["volgnummer"] }]`, `["*"]` for all.
 * @param expand false plays a system that leaves out everything that is shown inside
 */
export function kiesFields(pagina: unknown, fields: unknown, expand: boolean): unknown {
  if (!isBody(pagina) || !Array.isArray(pagina.results)) return pagina;
  return { ...pagina, results: kies(pagina.results, fields, expand) };
}
