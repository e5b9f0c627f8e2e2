// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Inschrijvingsrij } from "./kolommen";

/** One object of a pupil administration, cut down to what enrolments are made of; a pupil is a pseudonym here. */
@Entity("oneroster_object")
export class OneRosterObjectEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  soort: string;

  @PrimaryColumn("text", { name: "sourced_id" })
  sourcedId: string;

  @Column("timestamptz", { name: "gewijzigd_op" })
  gewijzigdOp: Date;

  @Column("jsonb")
  inhoud: Record<string, string>;
}

/** An enrolment at a school as it follows from those objects. */
@Entity("roosterinschrijving")
@Index("ix_roosterinschrijving_leerling", ["leerlingId"])
export class RoosterinschrijvingEntity extends Inschrijvingsrij {
  @Column("text")
  school: string;
}

/** Where the copy of a source is; locked by who writes. */
@Entity("roosterstand")
export class RoosterstandEntity {
  @PrimaryColumn("text")
  bron: string;

  /** when everything was last read */
  @Column("timestamptz", { name: "volledig_op", nullable: true })
  volledigOp: Date | null;

  @Column("timestamptz", { name: "bijgewerkt_op", nullable: true })
  bijgewerktOp: Date | null;

  /** newest change known per kind of object */
  @Column("jsonb", { default: {} })
  gewijzigd: Record<string, string>;

  @Column("timestamptz", { name: "poging_op", nullable: true })
  pogingOp: Date | null;

  /** why the last attempt failed: one Dutch sentence */
  @Column("text", { nullable: true })
  storing: string | null;

  @Column("integer", { default: 0 })
  afgekeurd: number;
}
