// SPDX-License-Identifier: EUPL-1.2

/** SQL: these gezinnen, and the other running ones with a jeugdige in common. @param ids, op the parameters in the statement */
export const EN_VERWANTE = (ids: string, op: string) =>
  `SELECT unnest(${ids}::text[]) UNION
   SELECT o.gezin_id FROM gezinslid e JOIN gezinslid o ON o.persoon_id = e.persoon_id AND o.is_jeugdige AND o.gezin_id <> e.gezin_id
   JOIN gezin v ON v.id = o.gezin_id
   WHERE e.gezin_id = ANY(${ids}) AND e.is_jeugdige AND (v.beeindigd_op IS NULL OR v.beeindigd_op > ${op})`;
