// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { EpdKopieEntity } from "./epd-entities";

/** A traject of one copy, in the columns the figures need. It goes when its copy goes. */
@Entity("epd_traject")
@Index("epd_traject_agb", ["agb", "gestartOp"])
export class EpdTrajectEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_epd_traject" })
  persoon: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_epd_traject" })
  bron: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_epd_traject" })
  id: string;
  @ManyToOne(() => EpdKopieEntity, { onDelete: "CASCADE" })
  @JoinColumn([
    { name: "persoon", referencedColumnName: "persoon", foreignKeyConstraintName: "fk_epd_traject_kopie" },
    { name: "bron", referencedColumnName: "bron", foreignKeyConstraintName: "fk_epd_traject_kopie" },
  ])
  kopie: EpdKopieEntity;
  @Column("text")
  agb: string;
  @Column("int", { nullable: true })
  toewijzingnummer: number | null;
  @Column("text", { nullable: true })
  productcategorie: string | null;
  @Column("text", { nullable: true })
  productcode: string | null;
  @Column("date", { name: "aangemeld_op", nullable: true })
  aangemeldOp: string | null;
  @Column("date", { name: "gestart_op", nullable: true })
  gestartOp: string | null;
  @Column("date", { name: "gestopt_op", nullable: true })
  gestoptOp: string | null;
  @Column("date", { name: "gepland_einde", nullable: true })
  geplandEinde: string | null;
  @Column("boolean")
  ingetrokken: boolean;
  /** the days the dossier itself gives, by which it is laid beside the messages */
  @Column("date", { nullable: true })
  vanaf: string | null;
  @Column("date", { nullable: true })
  tot: string | null;
}
