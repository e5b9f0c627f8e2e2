// SPDX-License-Identifier: EUPL-1.2
import { Column, type DataSource, Entity, Index, PrimaryColumn } from "typeorm";

/** A notification of a case system: which zaak changed, never what. */
@Entity("notificatie")
@Index("notificatie_te_doen", ["volgendePogingOp"], { where: "volgende_poging_op IS NOT NULL" })
@Index("notificatie_ontvangen", ["ontvangenOp"])
export class NotificatieEntity {
  @PrimaryColumn("text")
  bron: string;
  /** hash of the whole notification: the same one twice counts once */
  @PrimaryColumn("text")
  sleutel: string;
  @Column("uuid", { name: "zaak_uuid" })
  zaakUuid: string;
  /** a whole zaak was removed */
  @Column("boolean", { name: "is_verwijdering" })
  isVerwijdering: boolean;
  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;
  @Column("int", { default: 0 })
  pogingen: number;
  /** null when it is done, or given up: then the reading of the whole source brings it */
  @Column("timestamptz", { name: "volgende_poging_op", nullable: true })
  volgendePogingOp: Date | null;
}

type Nieuw = Pick<NotificatieEntity, "bron" | "sleutel" | "zaakUuid" | "isVerwijdering" | "ontvangenOp">;

/** Keeps a notification; false when it had come before. */
export async function keepNotificatie(dataSource: DataSource, nieuw: Nieuw): Promise<boolean> {
  const rows = (await dataSource.query(
    `INSERT INTO notificatie (bron, sleutel, zaak_uuid, is_verwijdering, ontvangen_op, volgende_poging_op) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT DO NOTHING RETURNING sleutel`,
    [nieuw.bron, nieuw.sleutel, nieuw.zaakUuid, nieuw.isVerwijdering, nieuw.ontvangenOp],
  )) as unknown[];
  return rows.length > 0;
}

export type Geclaimd = Pick<NotificatieEntity, "sleutel" | "zaakUuid" | "isVerwijdering" | "pogingen">;

/** Takes what waits for one source, at most `limit`, until `leaseTot`: no other replica takes it, unless this one dies. */
export async function claimNotificaties(
  dataSource: DataSource,
  bron: string,
  { nu, leaseTot, limit }: { nu: Date; leaseTot: Date; limit: number },
): Promise<Geclaimd[]> {
  const [rows] = (await dataSource.query(
    `UPDATE notificatie SET pogingen = pogingen + 1, volgende_poging_op = $3 WHERE bron = $1 AND sleutel IN
       (SELECT sleutel FROM notificatie WHERE bron = $1 AND volgende_poging_op <= $2 ORDER BY volgende_poging_op LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING sleutel, zaak_uuid AS "zaakUuid", is_verwijdering AS "isVerwijdering", pogingen`,
    [bron, nu, leaseTot, limit],
  )) as [Geclaimd[]];
  return rows;
}

/** These are done (or given up) when `opnieuwOp` is null, or tried again at that moment. */
export async function settleNotificaties(
  dataSource: DataSource,
  bron: string,
  sleutels: string[],
  opnieuwOp: Date | null,
): Promise<void> {
  await dataSource.query("UPDATE notificatie SET volgende_poging_op = $3 WHERE bron = $1 AND sleutel = ANY($2)", [
    bron,
    sleutels,
    opnieuwOp,
  ]);
}

/** Forgets what came before a moment. */
export async function purgeNotificaties(dataSource: DataSource, before: Date): Promise<void> {
  await dataSource.query("DELETE FROM notificatie WHERE ontvangen_op < $1", [before]);
}
