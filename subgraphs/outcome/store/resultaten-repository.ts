// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, In } from "typeorm";
import type { BewaardeMeting } from "../domain/meting";
import { jaarVan, vergelijkPerioden } from "../domain/periode";
import type { ResultatenRepository } from "../domain/ports";
import { PeriodeleveringEntity } from "./periodelevering-entity";

/** A row of a query for cells. */
type CelRow = Omit<BewaardeMeting, Optional> & { instrument: string; subgroep: string } & Record<
    "spreiding" | "verbeterd" | "verslechterd",
    number | null
  >;
type Optional = "instrument" | "subgroep" | "spreiding" | "verbeterd" | "verslechterd";

/** With the number (from 1) of the question it answers. */
type MetingRow = CelRow & { vraag: number };

const CEL = `bron, periode, meting.agb_code AS "agbCode", meting.profiel, meting.intensiteit, indicator, meetmoment, instrument,
         subgroep, hoger_is_beter AS "hogerIsBeter", n, uitgenodigd, waarde, spreiding, verbeterd, verslechterd,
         aangemaakt_op AS "aangemaaktOp", ontvangen_op AS "ontvangenOp"`;

const FIND_METINGEN = `
  SELECT vraag.nummer::integer AS vraag, ${CEL}
  FROM unnest($1::text[], $2::smallint[], $3::text[], $4::text[])
       WITH ORDINALITY AS vraag (agb_code, profiel, intensiteit, jaar, nummer)
  JOIN meting ON meting.agb_code = vraag.agb_code
    AND (vraag.profiel IS NULL OR meting.profiel = vraag.profiel)
    AND (vraag.intensiteit IS NULL OR meting.intensiteit = vraag.intensiteit)
    AND (vraag.jaar IS NULL OR left(meting.periode, 4) = vraag.jaar)
  JOIN periodelevering USING (bron, periode)
  WHERE bron = ANY ($5::text[])`;

const FIND_VERGELIJKBAAR = `
  SELECT ${CEL}
  FROM meting JOIN periodelevering USING (bron, periode)
  WHERE bron = ANY ($1::text[]) AND periode IN ($2, $2 || '-H1', $2 || '-H2')
    AND profiel = $3 AND ($4::text IS NULL OR intensiteit = $4)`;

/** The repository on PostgreSQL. */
export function createResultatenRepository(dataSource: DataSource): ResultatenRepository {
  return {
    async findMetingen(vragen, bronnen) {
      const rows: MetingRow[] = await dataSource.query(FIND_METINGEN, [
        vragen.map(({ agbCode }) => agbCode),
        vragen.map(({ profiel }) => profiel ?? null),
        vragen.map(({ intensiteit }) => intensiteit ?? null),
        vragen.map(({ periode }) => (periode === undefined ? null : jaarVan(periode))),
        bronnen,
      ]);
      const answers = vragen.map((): BewaardeMeting[] => []);
      for (const { vraag, ...row } of rows) answers[vraag - 1]?.push(toMeting(row));
      return answers;
    },
    async findVergelijkbaar({ periode, profiel, intensiteit }, bronnen) {
      const jaar = jaarVan(periode);
      const rows: CelRow[] = await dataSource.query(FIND_VERGELIJKBAAR, [bronnen, jaar, profiel, intensiteit ?? null]);
      return rows.map(toMeting);
    },
    async findLeveringen(bronnen) {
      const rows = await dataSource.getRepository(PeriodeleveringEntity).findBy({ bron: In([...bronnen]) });
      return rows.sort((a, b) => vergelijkPerioden(a.periode, b.periode));
    },
  };
}

function toMeting(cel: CelRow): BewaardeMeting {
  return {
    ...cel,
    instrument: cel.instrument || undefined,
    subgroep: cel.subgroep || undefined,
    spreiding: cel.spreiding ?? undefined,
    verbeterd: cel.verbeterd ?? undefined,
    verslechterd: cel.verslechterd ?? undefined,
  };
}
