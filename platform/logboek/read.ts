// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import { z } from "zod";
import { isPseudonym } from "../identity/pseudonym";
import { GEBEURTENISSEN } from "./records";

const pseudoniem = z.string().refine(isPseudonym);

/** Who reads the audit log back: the FG of some gemeenten, or someone of a family. */
export const loglezer = z.discriminatedUnion("soort", [
  z.object({ soort: z.literal("FG"), gemeenten: z.array(z.string()) }),
  z.object({
    ...{ soort: z.literal("FAMILIE"), persoonId: pseudoniem, sub: z.string() },
    /** the gezinnen that the reader may know of; null: no matter which */
    gezinnen: z.array(pseudoniem).nullable(),
  }),
]);
export type Loglezer = z.output<typeof loglezer>;

/** Which entries, the newest first: about these persons (null: no matter whom), and not about another gezin than this. */
export const inzagevraag = z.object({
  personen: z.array(pseudoniem).nullable(),
  gezin: pseudoniem.nullable(),
  /** after this place in the list; `moment` in ISO 8601 */
  na: z.object({ moment: z.iso.datetime(), plaats: z.string() }).nullable(),
  aantal: z.int().min(1).max(101),
});
export type Inzagevraag = z.output<typeof inzagevraag>;

/** An entry of the audit log, as it is read back. */
export const inzageregel = z.object({
  moment: z.coerce.date(),
  /** tells entries of one moment apart, in any of the logs of the hub; says nothing about how many there are */
  plaats: z.string(),
  traceId: z.string(),
  gebeurtenis: z.enum(GEBEURTENISSEN),
  uitkomst: z.enum(["TOEGESTAAN", "GEWEIGERD"]),
  wie: z.string(),
  rol: z.string(),
  organisatie: z.string(),
  activiteit: z.string(),
  grond: z.string(),
  betrokkene: z.string().nullable(),
  domeinen: z.array(z.string()),
});
export type Inzageregel = z.output<typeof inzageregel>;

/** Reads a log back, all questions of a moment in one statement; the entries of each question, in their order. */
export type ReadInzagen = (lezer: Loglezer, vragen: readonly Inzagevraag[], nu: Date) => Promise<Inzageregel[][]>;

// A piece of the link: at random, so that a reader cannot count what they do not see, and byte for byte in order, as elsewhere in the hub.
const PLAATS = `left(a.schakel, 24) COLLATE "C"`;

/** All of these gemeenten, what was refused and what is secret for now too. */
const VOOR_FG = `a.gemeente = ANY($2) AND (v.personen IS NULL OR a.betrokkene = ANY(v.personen) OR a.gevraagd = ANY(v.personen))
  AND (v.gezin IS NULL OR a.gezin = v.gezin)`;

/**
 * What was done with data of these persons. Not what was refused (nobody saw anything), nor what others of the family did (that is
 * theirs), nor what was done by way of a gezin that the reader is not in, nor what must stay secret for now; of what the hub asks itself every few hours only the last time. What someone did themselves is never secret to them: were it gone, they would know that
 * something is.
 */
const VOOR_FAMILIE = `a.betrokkene = ANY(v.personen) AND (v.gezin IS NULL OR a.gezin IS NULL OR a.gezin = v.gezin) AND a.uitkomst = 'TOEGESTAAN'
  AND (a.alleen_voor IS NULL OR a.alleen_voor = $3)
  AND NOT (a.gebeurtenis = 'UITVOERING' AND a.wie LIKE 'dienst:%' AND EXISTS (SELECT 1 FROM auditlog l WHERE l.betrokkene = a.betrokkene AND l.moment > a.moment
    AND l.gebeurtenis = 'UITVOERING' AND l.wie = a.wie AND l.organisatie = a.organisatie AND l.domeinen = a.domeinen))
  AND CASE WHEN a.rol IN ('gezin', 'jeugdige') THEN a.wie = $4 ELSE ($5::text[] IS NULL OR a.gezin IS NULL OR a.gezin = ANY($5)) AND (a.verborgen_tot IS NULL OR a.verborgen_tot <= $2) AND NOT`;

/** @param verborgen condition in SQL on an entry `a`, and the moment `$2`: as long as it holds, the family does not see the entry */
export function createInzageReader(dataSource: DataSource, verborgen = "false"): ReadInzagen {
  return async (lezer, vragen, nu) => {
    const isFg = lezer.soort === "FG";
    const rows: (Inzageregel & { i: number })[] = await dataSource.query(
      `SELECT v.i, r.* FROM jsonb_to_recordset($1) AS v(i int, personen text[], gezin text, moment timestamptz, plaats text, aantal int)
       CROSS JOIN LATERAL (
         SELECT a.moment, ${PLAATS} AS plaats, a.trace_id AS "traceId", a.gebeurtenis, a.uitkomst, a.wie, a.rol, a.organisatie, a.activiteit, a.grond, a.betrokkene, a.domeinen
         FROM auditlog a WHERE ${isFg ? VOOR_FG : `${VOOR_FAMILIE} (${verborgen}) END`}
         AND a.moment <= coalesce(v.moment, 'infinity') AND (v.plaats IS NULL OR (a.moment, ${PLAATS}) < (v.moment, v.plaats COLLATE "C"))
         ORDER BY a.moment DESC, ${PLAATS} DESC LIMIT v.aantal) r
       ORDER BY v.i, r.moment DESC, r.plaats DESC`,
      [
        JSON.stringify(vragen.map(({ na, ...vraag }, i) => ({ ...vraag, ...na, i }))),
        ...(isFg ? [lezer.gemeenten] : [nu, lezer.persoonId, lezer.sub, lezer.gezinnen]),
      ],
    );
    const found: Inzageregel[][] = vragen.map(() => []);
    for (const { i, ...regel } of rows) found[i]!.push(regel);
    return found;
  };
}
