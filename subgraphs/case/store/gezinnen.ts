// SPDX-License-Identifier: EUPL-1.2
import { type DataSource, type EntityManager, In } from "typeorm";
import { groupBy } from "../../../platform/batching/group-by";
import type { Datum } from "../../../platform/time/datum";
import type { Casusinhoud } from "../domain/casusinhoud";
import { DREMPELS, type Drempels } from "../domain/drempels";
import { withObservedFasen } from "../domain/faseverloop";
import type { Gezin } from "../domain/gezin";
import { lijstgegevensVan } from "../domain/lijstgegevens";
import { withObservedRegie } from "../domain/regieverloop";
import { GezinEntity, GezinslidEntity, PerspectiefplanEntity, RegietoewijzingEntity } from "./entities";
import { savePersoonsnummers } from "./persoonsgegevens";
import { toGezin, toGezinslid, toPerspectiefplan, toRegietoewijzing } from "./to-domain";

/** Whole gezinnen by id, in four statements however many there are. Unknown ids are left out. */
export async function findGezinnen(dataSource: DataSource, ids: readonly string[]): Promise<Map<string, Gezin>> {
  const where = { gezinId: In(ids) };
  const [rows, leden, regie, plannen] = await Promise.all([
    dataSource.manager.findBy(GezinEntity, { id: In(ids) }),
    dataSource.manager.findBy(GezinslidEntity, where),
    dataSource.manager.find(RegietoewijzingEntity, { where, order: { van: "ASC", volgnummer: "ASC" } }),
    dataSource.manager.find(PerspectiefplanEntity, { where, order: { versie: "ASC" } }),
  ]);
  const of = <T extends { gezinId: string }>(all: T[]) => groupBy(all, ({ gezinId }) => gezinId);
  const [ledenOf, regieOf, plannenOf] = [of(leden), of(regie), of(plannen)];
  return new Map(
    rows.map((row) => [
      row.id,
      toGezin(row, {
        leden: (ledenOf.get(row.id) ?? []).map(toGezinslid),
        regie: (regieOf.get(row.id) ?? []).map(toRegietoewijzing),
        plannen: (plannenOf.get(row.id) ?? []).map(toPerspectiefplan),
      }),
    ]),
  );
}

/**
 * Replaces the copy of these gezinnen; running it again changes nothing but `opgehaaldOp`. What the source no longer tells about
 * who directed and in which phase it was, the copy still knows (see withObservedRegie and withObservedFasen).
 * @returns the gezinnen as they now are in the copy
 */
export async function saveGezinnen(
  manager: EntityManager,
  answer: Gezin[],
  vandaag: Datum,
  drempelsVan: (bron: string) => Drempels = () => DREMPELS,
): Promise<Gezin[]> {
  if (answer.length === 0) return [];
  // Every writer of gezinnen goes by id, so that two of them never wait for each other.
  const read = [...answer].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = read.map(({ id }) => id);
  const known = await manager.find(RegietoewijzingEntity, {
    where: { gezinId: In(ids) },
    order: { van: "ASC", volgnummer: "ASC" },
  });
  const rows = await manager.find(GezinEntity, { where: { id: In(ids) }, select: { id: true, inhoud: true } });
  const knownOf = groupBy(known, ({ gezinId }) => gezinId);
  const inhoudOf = new Map(rows.map(({ id, inhoud }) => [id, inhoud]));
  const gezinnen = read.map((gezin) => ({
    ...gezin,
    ...withObservedFasen(inhoudOf.get(gezin.id) ?? {}, gezin),
    regie: withObservedRegie((knownOf.get(gezin.id) ?? []).map(toRegietoewijzing), gezin.regie, vandaag),
  }));
  await manager.upsert(
    GezinEntity,
    gezinnen.map((gezin) => ({ ...toRow(gezin), ...toListColumns(gezin, vandaag, drempelsVan(gezin.bron)) })),
    ["id"],
  );
  for (const part of [GezinslidEntity, RegietoewijzingEntity, PerspectiefplanEntity])
    await manager.delete(part, { gezinId: In(ids) });
  await manager.insert(
    GezinslidEntity,
    gezinnen.flatMap(({ id, leden }) => leden.map((lid) => ({ ...lid, gezinId: id }))),
  );
  await savePersoonsnummers(manager, read);
  await manager.insert(
    RegietoewijzingEntity,
    gezinnen.flatMap(({ id, regie }) =>
      regie.map((toewijzing, volgnummer) => ({ ...toewijzing, gezinId: id, volgnummer })),
    ),
  );
  await manager.insert(
    PerspectiefplanEntity,
    gezinnen.flatMap(({ id, plannen }) => plannen.map((plan) => toPlanRow(id, plan))),
  );
  return gezinnen;
}

function toRow({ leden: _leden, regie: _regie, plannen: _plannen, ...gezin }: Gezin): Partial<GezinEntity> {
  const { id, bron, bronhouder, gemeente, zaakUuid, zaaknummer, naam, acuut, begonnenOp, opgehaaldOp, ...rest } = gezin;
  const { fase = null, segment = null, maatregel = null, beeindigdOp = null, vastgelegdOp = null, ...overig } = rest;
  const { inzagetoestemmingen = [], ...inhoud } = overig;
  const frame = { id, bron, bronhouder, gemeente, zaakUuid, zaaknummer, naam, acuut, begonnenOp, opgehaaldOp };
  return {
    ...frame,
    fase,
    segment,
    maatregel,
    beeindigdOp,
    vastgelegdOp,
    inzagetoestemmingen,
    inhoud: inhoud satisfies Casusinhoud,
  };
}

function toListColumns(gezin: Gezin, vandaag: Datum, drempels: Drempels): Partial<GezinEntity> {
  const { volgendeEvaluatie = null, ...rest } = lijstgegevensVan(gezin, vandaag, drempels);
  return { ...rest, volgendeEvaluatie };
}

function toPlanRow(
  gezinId: string,
  { versie, geldigVan, geldigTot, vastgelegdOp, ...inhoud }: Gezin["plannen"][number],
): PerspectiefplanEntity {
  return { gezinId, versie, geldigVan, geldigTot: geldigTot ?? null, vastgelegdOp: vastgelegdOp ?? null, inhoud };
}

const PARTS = ["gezinslid", "regietoewijzing", "perspectiefplan"];

/** Removes gezinnen from the copy: what the source deletes, the copy deletes. */
export async function deleteGezinnen(manager: EntityManager, ids: string[]): Promise<void> {
  for (const part of PARTS) await manager.query(`DELETE FROM ${part} WHERE gezin_id = ANY($1)`, [ids]);
  await manager.query("DELETE FROM gezin WHERE id = ANY($1)", [ids]);
}

/** Removes what a complete reading of a source, begun at `seenSince`, no longer held. */
export async function deleteUnseen(manager: EntityManager, bron: string, seenSince: Date): Promise<void> {
  const gone = (await manager.query("SELECT id FROM gezin WHERE bron = $1 AND opgehaald_op < $2", [
    bron,
    seenSince,
  ])) as { id: string }[];
  if (gone.length > 0)
    await deleteGezinnen(
      manager,
      gone.map(({ id }) => id),
    );
}

/** Removes the gezinnen of these zaken that a reading of them did not give. */
export async function deleteMissing(
  manager: EntityManager,
  bron: string,
  zaakUuids: string[],
  present: string[],
): Promise<void> {
  const gone = (await manager.query(
    "SELECT id FROM gezin WHERE bron = $1 AND zaak_uuid = ANY($2) AND NOT id = ANY($3)",
    [bron, zaakUuids, present],
  )) as { id: string }[];
  if (gone.length > 0)
    await deleteGezinnen(
      manager,
      gone.map(({ id }) => id),
    );
}
