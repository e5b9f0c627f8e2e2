// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Datum } from "../../../platform/time/datum";
import { metZelfde } from "../domain/gezinsverband";
import type { Gezinsfeiten, Lidfeiten } from "../domain/toegang";
import { samengevoegd, type Toestemming } from "../domain/toestemming";
import { withoutNulls } from "../domain/without-nulls";
import { EN_VERWANTE } from "./verwante-gezinnen";

/** Whose facts are wanted, and for whom. */
export interface Feitenvraag {
  /** `sub` of who asks: only their own noodprocedures count */
  sub: string;
  nu: Date;
  op: Datum;
  /** a copy of the BRP that was fetched before it is not what the register says now; absent: none is */
  versSinds?: Date;
}

/** What the hub itself keeps about a person that access rests on. */
export interface Hubfeiten extends Pick<Lidfeiten, "gezag" | "gezagVers" | "noodprocedure" | "adresGeheim"> {
  toestemmingen: Toestemming[];
}

/** A word of consent `t` that the hub keeps, as JSON; read with `toToestemming`. */
export const WOORD = `jsonb_build_object('id', t.id, 'betrokkene', t.betrokkene, 'hoedanigheid', t.hoedanigheid, 'gever', t.gever, 'domein', t.domein, 'ontvanger', t.ontvanger,
     'niveau', t.niveau, 'van', t.van, 'tot', t.tot, 'vastgelegdOp', t.vastgelegd_op, 'ingetrokkenOp', t.ingetrokken_op, 'inHub', true)`;

// What the hub keeps per person, as columns beside p(persoon_id). $1 = sub, $2 = now, $3 = since when a copy of the BRP is fresh.
const HUBFEITEN = `(SELECT b.gegevens->'gezag' FROM persoonsgegevens b WHERE b.persoon_id = p.persoon_id) AS gezag,
  EXISTS (SELECT 1 FROM persoonsgegevens b WHERE b.persoon_id = p.persoon_id AND b.opgehaald_op >= $3::timestamptz) AS "gezagVers",
  (SELECT b.gegevens->'adres' IS NULL FROM persoonsgegevens b WHERE b.persoon_id = p.persoon_id) AS "adresGeheim",
  EXISTS (SELECT 1 FROM noodprocedure n WHERE n.persoon_id = p.persoon_id AND n.sub = $1 AND n.begonnen_op <= $2 AND n.eindigt_op > $2) AS noodprocedure,
  (SELECT jsonb_agg(${WOORD}) FROM toestemming t WHERE t.betrokkene = p.persoon_id) AS toestemmingen`;

// No names and nothing of the plan: what is read here is read before anyone may see anything.
const GEZINSFEITEN = `SELECT g.id, g.bron, g.opgehaald_op AS "opgehaaldOp", g.gemeente, g.maatregel, g.acuut, g.inzagetoestemmingen AS toestemmingen,
  coalesce((SELECT jsonb_agg(jsonb_build_object('voerder', r.voerder, 'medewerkernummer', r.medewerkernummer, 'email', r.email, 'van', r.van, 'tot', r.tot))
            FROM regietoewijzing r WHERE r.gezin_id = g.id), '[]') AS regie,
  coalesce((SELECT jsonb_agg(to_jsonb(p)) FROM (
     SELECT p.persoon_id AS "persoonId", p.is_jeugdige AS "isJeugdige", p.geboortedatum, p.van, p.tot, h.*
     FROM gezinslid p LEFT JOIN LATERAL (SELECT ${HUBFEITEN}) h ON p.is_jeugdige
     WHERE p.gezin_id = g.id) p), '[]') AS leden
  FROM gezin g`;

interface Row extends Omit<Gezinsfeiten, "leden" | "maatregel"> {
  maatregel: string | null;
  leden: (Lidfeiten & { toestemmingen?: Toestemming[] })[];
}

/** The facts of these gezinnen in the copy, with those of other gezinnen that a decision on them rests on too, in one statement. */
export async function findGezinsfeiten(
  dataSource: DataSource,
  ids: readonly string[],
  vraag: Feitenvraag,
): Promise<Gezinsfeiten[]> {
  const values = [...hubvraag(vraag), ids, vraag.op];
  const rows = (await dataSource.query(
    `${GEZINSFEITEN} WHERE g.id = ANY(${EN_VERWANTE("$4", "$5")})`,
    values,
  )) as Row[];
  return metZelfde(rows.map(toFeiten), vraag.op);
}

/** The facts of the gezinnen in which these jeugdigen are now, in one statement; the most recently fetched gezin first. */
export async function findFeitenVanJeugdigen(
  dataSource: DataSource,
  persoonIds: readonly string[],
  vraag: Feitenvraag,
): Promise<Gezinsfeiten[]> {
  const rows = (await dataSource.query(
    `${GEZINSFEITEN} WHERE (g.beeindigd_op IS NULL OR g.beeindigd_op > $5) AND g.id IN (SELECT l.gezin_id FROM gezinslid l
       WHERE l.persoon_id = ANY($4) AND l.is_jeugdige AND (l.van IS NULL OR l.van <= $5) AND (l.tot IS NULL OR l.tot > $5))
     ORDER BY g.opgehaald_op DESC, g.id`,
    [...hubvraag(vraag), persoonIds, vraag.op],
  )) as Row[];
  return metZelfde(rows.map(toFeiten), vraag.op);
}

/** What the hub keeps about these persons, for a gezin that is not in the copy. */
export async function findHubfeiten(
  dataSource: DataSource,
  persoonIds: readonly string[],
  vraag: Feitenvraag,
): Promise<Map<string, Hubfeiten>> {
  const rows = (await dataSource.query(
    `SELECT p.persoon_id AS "persoonId", ${HUBFEITEN} FROM unnest($4::text[]) AS p(persoon_id)`,
    [...hubvraag(vraag), persoonIds],
  )) as (Partial<Hubfeiten> & { persoonId: string })[];
  return new Map(
    rows.map(({ persoonId, toestemmingen, ...rest }) => [
      persoonId,
      { ...withoutNulls(rest), toestemmingen: (toestemmingen ?? []).map(toToestemming) },
    ]),
  );
}

/** What `HUBFEITEN` is asked with. */
const hubvraag = ({ sub, nu, versSinds }: Feitenvraag) => [sub, nu, versSinds ?? null];

function toFeiten({ maatregel, leden, toestemmingen, regie, ...gezin }: Row): Gezinsfeiten {
  const own = leden.flatMap((lid) => lid.toestemmingen ?? []);
  return {
    ...gezin,
    regie: regie.map(withoutNulls),
    maatregel: maatregel ?? undefined,
    leden: leden.map(({ toestemmingen: _own, ...lid }) => withoutNulls(lid)),
    toestemmingen: samengevoegd(toestemmingen, own).map(toToestemming),
  };
}

/** Absent is `undefined` everywhere outside the store; a moment in JSON is text. */
export function toToestemming(row: Toestemming): Toestemming {
  const { vastgelegdOp, ingetrokkenOp, ...rest } = withoutNulls(row);
  return {
    ...rest,
    ...(vastgelegdOp && { vastgelegdOp: new Date(vastgelegdOp) }),
    ...(ingetrokkenOp && { ingetrokkenOp: new Date(ingetrokkenOp) }),
  };
}
