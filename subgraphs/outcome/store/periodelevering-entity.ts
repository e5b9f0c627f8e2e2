// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from "typeorm";

/** The delivery that counts for one periode of one source. */
@Entity("periodelevering")
export class PeriodeleveringEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  periode: string;

  @Column("text")
  leverancier: string;

  @Column("date")
  peildatum: string;

  @Column("timestamptz", { name: "aangemaakt_op" })
  aangemaaktOp: Date;

  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;

  @Column("text")
  sha256: string;

  @Column("int")
  afgekeurd: number;
}
