// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A consent that the hub keeps, because the case system has no place for it. */
@Entity("toestemming")
@Index("toestemming_betrokkene", ["betrokkene"])
export class ToestemmingEntity {
  @PrimaryColumn("uuid")
  id: string;
  @Column("text")
  betrokkene: string;
  @Column("text")
  hoedanigheid: string;
  @Column("text", { nullable: true })
  gever: string | null;
  @Column("text")
  domein: string;
  @Column("text")
  ontvanger: string;
  @Column("text")
  niveau: string;
  @Column("date")
  van: string;
  @Column("date", { nullable: true })
  tot: string | null;
  @Column("timestamptz", { name: "ingetrokken_op", nullable: true })
  ingetrokkenOp: Date | null;
  @Column("timestamptz", { name: "vastgelegd_op" })
  vastgelegdOp: Date;
  /** `sub` of who recorded it, and of who withdrew it */
  @Column("text", { name: "vastgelegd_door" })
  vastgelegdDoor: string;
  @Column("text", { name: "ingetrokken_door", nullable: true })
  ingetrokkenDoor: string | null;
}

/** A word of consent that goes to the case system of a gezin: the outbox, and afterwards what came of it. */
@Entity("toestemming_verzending")
@Index("toestemming_verzending_te_doen", ["bron", "volgendePogingOp"], { where: "volgende_poging_op IS NOT NULL" })
export class ToestemmingVerzendingEntity {
  @PrimaryColumn("uuid", { name: "toestemming_id" })
  toestemmingId: string;
  @PrimaryColumn("text", { name: "gezin_id" })
  gezinId: string;
  @Column("text")
  bron: string;
  /** organisation of who recorded it, which the case system writes in its own log */
  @Column("text")
  organisatie: string;
  @Column("text")
  stand: string;
  @Column("text", { nullable: true })
  reden: string | null;
  @Column("timestamptz")
  op: Date;
  @Column("int", { default: 0 })
  pogingen: number;
  /** null when there is nothing more to do */
  @Column("timestamptz", { name: "volgende_poging_op", nullable: true })
  volgendePogingOp: Date | null;
  /** a process is writing it until then: nothing else is written to this gezin meanwhile, because a list is read and written back whole */
  @Column("timestamptz", { name: "bezig_tot", nullable: true })
  bezigTot: Date | null;
}

/** One time that someone broke the glass. */
@Entity("noodprocedure")
@Index("noodprocedure_persoon", ["persoonId"])
export class NoodprocedureEntity {
  @PrimaryColumn("uuid")
  id: string;
  @Column("text", { name: "persoon_id" })
  persoonId: string;
  @Column("text")
  gemeente: string;
  /** `sub`, role and organisation of who did */
  @Column("text")
  sub: string;
  @Column("text")
  rol: string;
  @Column("text")
  organisatie: string;
  @Column("text")
  reden: string;
  @Column("timestamptz", { name: "begonnen_op" })
  begonnenOp: Date;
  @Column("timestamptz", { name: "eindigt_op" })
  eindigtOp: Date;
  @Column("timestamptz", { name: "beoordeeld_op", nullable: true })
  beoordeeldOp: Date | null;
  @Column("text", { name: "beoordeeld_door", nullable: true })
  beoordeeldDoor: string | null;
  @Column("text", { nullable: true })
  oordeel: string | null;
  @Column("text", { nullable: true })
  toelichting: string | null;
  /** from when the family may read that it happened */
  @Column("timestamptz", { name: "melden_vanaf" })
  meldenVanaf: Date;
  @Column("text", { name: "uitstel_reden", nullable: true })
  uitstelReden: string | null;
  @Column("timestamptz", { name: "verborgen_tot", nullable: true })
  verborgenTot: Date | null;
}
