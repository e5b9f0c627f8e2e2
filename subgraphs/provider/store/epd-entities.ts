// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { Epddossier } from "../domain/epd/epd";

/** The number of a person, sealed: only to ask dossier systems about them, and only kept when there is one to ask. */
@Entity("persoonsnummer")
export class PersoonsnummerEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_persoonsnummer" })
  persoon: string;
  /** AES-256-GCM, see platform/identity/cipher */
  @Column("text", { name: "bsn_versleuteld" })
  bsnVersleuteld: string;
}

/** What one dossier system said of one person; the governed copy. */
@Entity("epd_kopie")
@Index("epd_kopie_bron", ["bron", "opgehaaldOp"])
export class EpdKopieEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_epd_kopie" })
  persoon: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_epd_kopie" })
  bron: string;
  @Column("jsonb")
  dossier: Omit<Epddossier, "persoon" | "bron" | "opgehaaldOp">;
  @Column("timestamptz", { name: "opgehaald_op" })
  opgehaaldOp: Date;
}
