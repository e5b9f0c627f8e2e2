// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { PeriodeleveringEntity } from "./periodelevering-entity";

/** One cell of a delivery. The key starts with the aanbieder, because that is how it is read. */
@Entity("meting")
@ForeignKey(() => PeriodeleveringEntity, ["bron", "periode"], ["bron", "periode"], {
  name: "fk_meting_periodelevering",
  onDelete: "CASCADE",
})
@Index("ix_meting_periode", ["bron", "periode"])
@Check("ck_meting_agb", "agb_code ~ '^[0-9]{8}$'")
@Check("ck_meting_aantallen", "n >= 0 AND n <= uitgenodigd")
@Check("ck_meting_verandering", "verbeterd + verslechterd <= n")
@Check("ck_meting_gemeten", "intensiteit <> 'ACUUT'")
export class MetingEntity {
  @PrimaryColumn("text", { name: "agb_code" })
  agbCode: string;

  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  periode: string;

  @PrimaryColumn("smallint")
  profiel: number;

  @PrimaryColumn("text")
  intensiteit: string;

  @PrimaryColumn("text")
  indicator: string;

  @PrimaryColumn("text")
  meetmoment: string;

  /** empty for a share: part of the key, so never NULL */
  @PrimaryColumn("text")
  instrument: string;

  /** empty for the whole group */
  @PrimaryColumn("text")
  subgroep: string;

  @Column("boolean", { name: "hoger_is_beter" })
  hogerIsBeter: boolean;

  @Column("int")
  n: number;

  @Column("int")
  uitgenodigd: number;

  @Column("double precision")
  waarde: number;

  @Column("double precision", { nullable: true })
  spreiding: number | null;

  /** of a VERSCHIL only: courses that reliably got better, and worse */
  @Column("int", { nullable: true })
  verbeterd: number | null;

  @Column("int", { nullable: true })
  verslechterd: number | null;
}
