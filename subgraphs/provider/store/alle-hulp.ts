// SPDX-License-Identifier: EUPL-1.2

/** The id of the traject of a toewijzing, as domain/trajecten.ts makes it. */
const TOEWIJZING_ID = `left(translate(encode(sha256(convert_to(
  concat_ws('|', t.persoon, t.agb, t.gemeente, 'toewijzing', e.toewijzingnummer), 'UTF8')), 'base64'), '+/', '-_'), 27)`;

/** Whether the days of a dossier and of a traject of messages touch. */
const OVERLAPT = `LEAST(t.gestart_op, t.ingangsdatum, t.aangemeld_op, t.toegewezen_op) <= COALESCE(e.tot, 'infinity')
  AND e.vanaf <= COALESCE(CASE WHEN t.gestart_op IS NULL THEN t.gepland_einde ELSE t.gestopt_op END, 'infinity')`;

/** Whether a dossier speaks of a traject that messages tell: the same rule as domain/epd/koppel-dossiers.ts, over columns. */
const GEKOPPELD = `(SELECT CASE
    WHEN e.toewijzingnummer IS NOT NULL THEN count(*) FILTER (WHERE t.id = ${TOEWIJZING_ID}) = 1
    WHEN count(*) FILTER (WHERE ${OVERLAPT}) < 2 OR e.productcode IS NULL THEN count(*) FILTER (WHERE ${OVERLAPT}) = 1
    ELSE count(*) FILTER (WHERE ${OVERLAPT} AND t.productcode = e.productcode) = 1 END
  FROM traject t WHERE t.persoon = e.persoon AND t.agb = e.agb)`;

/** Another dossier tells the same toewijzing, and later: then that one counts. */
const ELDERS = `EXISTS (SELECT 1 FROM epd_traject ander WHERE ander.persoon = e.persoon AND ander.agb = e.agb
  AND ander.toewijzingnummer = e.toewijzingnummer AND (COALESCE(ander.gestart_op, '-infinity'), ander.bron, ander.id)
  > (COALESCE(e.gestart_op, '-infinity'), e.bron, e.id))`;

/**
 * All help for counting: the trajecten of messages, and those that only a dossier tells of, each once. A dossier does not say which gemeente
 * pays. Help of which messages tell is counted as they tell it, whatever a dossier says.
 */
export const ALLE_HULP = `(
  SELECT agb, gemeente, productcategorie, productcode, aangemeld_op, toegewezen_op, gepland_einde, ingetrokken, afgewezen, gestart_op,
    laatst_gestart_op, gestopt_op FROM traject
  UNION ALL
  SELECT e.agb, NULL, e.productcategorie, e.productcode, e.aangemeld_op, NULL, e.gepland_einde, e.ingetrokken, false, e.gestart_op,
    e.gestart_op, e.gestopt_op FROM epd_traject e WHERE NOT ${GEKOPPELD} AND NOT ${ELDERS}) AS hulp`;
