// SPDX-License-Identifier: EUPL-1.2
import { Column, PrimaryColumn } from "typeorm";

/** What every row has that came from a source: which one, and its moments. */
export abstract class VanBron {
  @PrimaryColumn("text")
  bron: string;

  @Column("timestamptz", { name: "vastgelegd_op" })
  vastgelegdOp: Date;

  @Column("timestamptz", { name: "opgehaald_op" })
  opgehaaldOp: Date;
}

/** An enrolment at a school, whichever kind of source told of it. */
export abstract class Inschrijvingsrij extends VanBron {
  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  @PrimaryColumn("text")
  brin: string;

  @PrimaryColumn("date")
  begindatum: string;

  @Column("date", { nullable: true })
  einddatum: string | null;

  @Column("text")
  vestiging: string;

  @Column("text", { nullable: true })
  leerjaar: string | null;
}
