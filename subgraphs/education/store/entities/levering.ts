// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from "typeorm";

/** One delivery that could be read, also when a newer one had made it void. */
@Entity("levering")
export class LeveringEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  stand: string;

  @Column("text")
  soort: string;

  @Column("date")
  peildatum: string;

  @Column("timestamptz", { name: "aangemaakt_op" })
  aangemaaktOp: Date;

  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;

  /** records left out */
  @Column("integer")
  afgekeurd: number;
}

/** Where a source is; locked by who writes, so that two processes do not import the same gemeente at once. */
@Entity("bronstand")
export class BronstandEntity {
  @PrimaryColumn("text")
  bron: string;

  /** the newest full delivery */
  @Column("text", { nullable: true })
  volledig: string | null;

  /** for which day, rule and versheid the list of thuiszitters was made */
  @Column("text", { nullable: true })
  berekend: string | null;
}
