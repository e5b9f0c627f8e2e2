// SPDX-License-Identifier: EUPL-1.2

/**
 * SQL: an array of these gezinnen and the other running ones with a jeugdige in common. Written so that each step is a look-up in an index, also
 * when the database knows nothing yet of how large its tables are.
 * @param ids, op the parameters in the statement
 */
export const EN_VERWANTE = (ids: string, op: string) =>
  `ARRAY(SELECT unnest(${ids}::text[]) UNION
     SELECT o.gezin_id FROM gezinslid e CROSS JOIN LATERAL (
       SELECT l.gezin_id FROM gezinslid l WHERE l.persoon_id = e.persoon_id AND l.is_jeugdige AND l.gezin_id <> e.gezin_id
         AND (SELECT v.beeindigd_op IS NULL OR v.beeindigd_op > ${op} FROM gezin v WHERE v.id = l.gezin_id) OFFSET 0) o
     WHERE e.gezin_id = ANY(${ids}) AND e.is_jeugdige)`;
