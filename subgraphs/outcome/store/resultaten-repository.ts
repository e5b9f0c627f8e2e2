// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, In } from "typeorm";
import type { BewaardeMeting } from "../domain/meting";
import { jaarVan, vergelijkPerioden } from "../domain/periode";
import type { ResultatenRepository } from "../domain/ports";
import { PeriodeleveringEntity } from "./periodelevering-entity";

/** A row of FIND_METINGEN: a cell, and the number (from 1) of the question it answers. */
type MetingRow = Omit<BewaardeMeting, "instrument" | "spreiding"> & {
  vraag: number;
  instrument: string;
  spreiding: number | null;
};

const FIND_METINGEN = `
  SELECT vraag.nummer::integer AS vraag, bron, periode, meting.agb_code AS "agbCode", meting.profiel, meting.intensiteit,
         indicator, meetmoment, instrument, hoger_is_beter AS "hogerIsBeter", n, uitgenodigd, waarde, spreiding,
         aangemaakt_op AS "aangemaaktOp", ontvangen_op AS "ontvangenOp"
  FROM unnest($1::text[], $2::smallint[], $3::text[], $4::text[])
       WITH ORDINALITY AS vraag (agb_code, profiel, intensiteit, jaar, nummer)
  JOIN meting ON meting.agb_code = vraag.agb_code
    AND (vraag.profiel IS NULL OR meting.profiel = vraag.profiel)
    AND (vraag.intensiteit IS NULL OR meting.intensiteit = vraag.intensiteit)
    AND (vraag.jaar IS NULL OR left(meting.periode, 4) = vraag.jaar)
  JOIN periodelevering USING (bron, periode)
  WHERE bron = ANY ($5::text[])`;

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
      for (const row of rows) answers[row.vraag - 1]?.push(toMeting(row));
      return answers;
    },
    async findLeveringen(bronnen) {
      const rows = await dataSource.getRepository(PeriodeleveringEntity).findBy({ bron: In([...bronnen]) });
      return rows.sort((a, b) => vergelijkPerioden(a.periode, b.periode));
    },
  };
}

function toMeting({ vraag: _, instrument, spreiding, ...cel }: MetingRow): BewaardeMeting {
  return { ...cel, instrument: instrument === "" ? undefined : instrument, spreiding: spreiding ?? undefined };
}
