// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * Projection per source and rule version: who is a thuiszitter today, threatens to be one, or of whom it is not known. Made anew from
 * the facts at will; it holds all that the list filters and sorts on.
 */
@Entity("thuiszitter")
@Index("ix_thuiszitter_volgorde", ["regelversie", "sorteerdatum", "leerlingId"])
@Index("ix_thuiszitter_leerling", ["leerlingId", "regelversie"])
export class ThuiszitterEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text")
  regelversie: string;

  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  @Column("text")
  gemeente: string;

  @Column("text")
  naam: string;

  @Column("date")
  geboortedatum: string;

  /** school now or last */
  @Column("text", { nullable: true })
  brin: string | null;

  @Column("text", { nullable: true })
  school: string | null;

  @Column("text", { nullable: true })
  samenwerkingsverband: string | null;

  @Column("text")
  status: string;

  @Column("text", { nullable: true })
  soort: string | null;

  @Column("boolean")
  dreigend: boolean;

  @Column("date", { nullable: true })
  sinds: string | null;

  /** `sinds`, or the last day there is, so that who has none comes last */
  @Column("date")
  sorteerdatum: string;

  /** of the newest delivery of the source */
  @Column("date")
  peildatum: string;

  @Column("jsonb")
  uitleg: string[];

  /** moments of the facts: [vastgelegdOp, opgehaaldOp] */
  @Column("jsonb")
  feiten: [string, string][];
}
