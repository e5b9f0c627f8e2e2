// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** Projection of today's rule per source: who is a thuiszitter, threatens to be one, or of whom it is not known. Made anew from the facts at will. */
@Entity("thuiszitter")
@Index("ix_thuiszitter_gemeente", ["gemeente", "status"])
export class ThuiszitterEntity {
  @PrimaryColumn("text")
  bron: string;

  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  @Column("text")
  gemeente: string;

  /** school now or last */
  @Column("text", { nullable: true })
  brin: string | null;

  @Column("text")
  status: string;

  @Column("text", { nullable: true })
  soort: string | null;

  @Column("boolean")
  dreigend: boolean;

  @Column("date", { nullable: true })
  sinds: string | null;

  @Column("text")
  regelversie: string;

  @Column("jsonb")
  uitleg: string[];

  /** moments of the facts: [vastgelegdOp, opgehaaldOp] */
  @Column("jsonb")
  feiten: [string, string][];
}
