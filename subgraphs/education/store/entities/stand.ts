// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What leerplicht of a gemeente may know of a pupil in its list, as the other subgraphs last told. */
@Entity("stand")
export class StandEntity {
  @PrimaryColumn("text")
  gemeente: string;

  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  /** JA, NEE or ONBEKEND, as the next one */
  @Column("text")
  hulp: string;

  @Column("text")
  regisseur: string;

  @Column("timestamptz", { name: "opgehaald_op" })
  opgehaaldOp: Date;
}
