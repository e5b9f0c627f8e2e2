// SPDX-License-Identifier: EUPL-1.2
import type { EntityManager } from "typeorm";
import type { Thuiszittervraag } from "../domain/opslag";
import type { Bron } from "../domain/records";
import type { Samenwerkingsverband } from "../domain/schoolverzuim";
import { selecteer } from "./thuiszitterselectie";

/** The samenwerkingsverbanden of the schools in reach, with how many pupils of theirs sit at home, by code; in one statement. */
export async function selectSamenwerkingsverbanden(
  manager: EntityManager,
  bronnen: Map<string, Bron>,
  vraag: Thuiszittervraag,
): Promise<Samenwerkingsverband[]> {
  const gemeenten = vraag.bereik.soort === "GEMEENTEN" ? vraag.bereik.gemeenten : [];
  const { values, value, binnen, fase } = selecteer(bronnen, { ...vraag, filter: {} });
  const count = (column: string, condition: string) => `(count(*) FILTER (WHERE ${condition}))::int AS ${column}`;
  const of = (column: string) => `coalesce(t.${column}, 0) AS ${column}`;
  return manager.query(
    `SELECT s.code, s.scholen, ${["thuiszitters", "langdurig", "dreigend", "onbekend"].map(of).join(", ")}
     FROM (SELECT samenwerkingsverband AS code, count(DISTINCT brin)::int AS scholen FROM school
           WHERE samenwerkingsverband IS NOT NULL AND gemeente = ANY(${value(gemeenten, "text[]")}) AND bron = ANY(${value([...bronnen.keys()], "text[]")})
           GROUP BY 1) s
     LEFT JOIN (
       SELECT t.samenwerkingsverband AS code, ${count("thuiszitters", "t.status = 'THUISZITTER'")},
         ${count("langdurig", `${fase} IN ('LANGDURIG', 'ZEER_LANGDURIG')`)}, ${count("dreigend", "t.dreigend")}, ${count("onbekend", "t.status = 'ONBEKEND'")}
       FROM thuiszitter t WHERE ${binnen} GROUP BY 1) t USING (code)
     ORDER BY s.code`,
    values,
  );
}
