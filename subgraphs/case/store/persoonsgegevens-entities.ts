// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Persoonsgegevens } from "../domain/persoon";

/** The number of a person, sealed: only to ask the BRP about them. Kept as long as a gezin in the copy has this person. */
@Entity("persoonsnummer")
export class PersoonsnummerEntity {
  @PrimaryColumn("text", { name: "persoon_id" })
  persoonId: string;
  /** AES-256-GCM, see platform/identity/cipher */
  @Column("text", { name: "bsn_versleuteld" })
  bsnVersleuteld: string;
}

/** What the BRP said of a person; the governed copy. */
@Entity("persoonsgegevens")
export class PersoonsgegevensEntity {
  @PrimaryColumn("text", { name: "persoon_id" })
  persoonId: string;
  @Column("text")
  bron: string;
  /** null when the BRP does not know the number */
  @Column("jsonb", { nullable: true })
  gegevens: Persoonsgegevens | null;
  @Column("timestamptz", { name: "opgehaald_op" })
  opgehaaldOp: Date;
}
