// SPDX-License-Identifier: EUPL-1.2
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn, type QueryRunner } from "typeorm";
import type { Rejection } from "./delivery";

/** One delivered file of one source; the hash of its content makes importing it again a no-op. */
@Entity("aanlevering")
export class AanleveringEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  sha256: string;

  @Column("text")
  bestand: string;

  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;

  /** VERWERKT, DEELS (some records in quarantine) or QUARANTAINE (the whole file) */
  @Column("text")
  uitkomst: string;
}

/** Why a file, or one record of it, could not be used. Holds no personal data: the file itself waits in the folder quarantaine/. */
@Entity("quarantaine")
export class QuarantaineEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  sha256: string;

  /** line or record number; 0 = the whole file */
  @PrimaryColumn("int")
  plaats: number;

  @Column("text")
  bestand: string;

  @Column("text")
  reden: string;

  @Column("timestamptz", { name: "sinds" })
  sinds: Date;
}

/** The tables of every inbox; called by the first migration of a subgraph that has one. */
export async function createInboxTables(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE aanlevering (bron text NOT NULL, sha256 text NOT NULL, bestand text NOT NULL, ontvangen_op timestamptz NOT NULL, uitkomst text NOT NULL,
    CONSTRAINT pk_aanlevering PRIMARY KEY (bron, sha256))`);
  await runner.query(`CREATE TABLE quarantaine (bron text NOT NULL, sha256 text NOT NULL, plaats integer NOT NULL, bestand text NOT NULL, reden text NOT NULL, sinds timestamptz NOT NULL,
    CONSTRAINT pk_quarantaine PRIMARY KEY (bron, sha256, plaats))`);
}

/**
 * Claims a file inside the transaction that stores its content; false when it was imported before. A second process waits here for
 * the first. What went to quarantine may be tried again: its reasons of then are forgotten.
 */
export async function claimDelivery(manager: EntityManager, delivery: AanleveringEntity): Promise<boolean> {
  const { bron, sha256 } = delivery;
  const result = await manager
    .createQueryBuilder()
    .insert()
    .into(AanleveringEntity)
    .values(delivery)
    .orIgnore()
    .returning("sha256")
    .execute();
  if ((result.raw as unknown[]).length > 0) return true;
  const known = await manager.findOneByOrFail(AanleveringEntity, { bron, sha256 });
  if (known.uitkomst === "VERWERKT") return false;
  await manager.delete(QuarantaineEntity, { bron, sha256 });
  await manager.update(AanleveringEntity, { bron, sha256 }, delivery);
  return true;
}

/** What came of a delivery of a source, with at most a thousand reasons; undefined when it never came to that. */
export async function findDelivery(
  { manager }: DataSource,
  bron: string,
  sha256: string,
): Promise<{ uitkomst: string; redenen: Rejection[] } | undefined> {
  const known = await manager.findOneBy(AanleveringEntity, { bron, sha256 });
  if (!known) return undefined;
  const rows = await manager.find(QuarantaineEntity, {
    where: { bron, sha256 },
    order: { plaats: "ASC" },
    take: KEPT_AT_ONCE,
  });
  return { uitkomst: known.uitkomst, redenen: rows.map(({ plaats, reden }) => ({ plaats, reden })) };
}

/** Most reasons kept, or told, in one statement. */
const KEPT_AT_ONCE = 1000;

/** Keeps why records, or whole files, could not be used; what is kept already stays. */
export async function keepRejections(manager: EntityManager, rows: readonly QuarantaineEntity[]): Promise<void> {
  for (let i = 0; i < rows.length; i += KEPT_AT_ONCE)
    await manager
      .createQueryBuilder()
      .insert()
      .into(QuarantaineEntity)
      .values(rows.slice(i, i + KEPT_AT_ONCE))
      .orIgnore()
      .execute();
}
