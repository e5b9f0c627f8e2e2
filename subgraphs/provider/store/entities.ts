// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import type { Feitbron } from "../domain/feitbron";
import type { Leveringsperiode } from "../domain/leveringen";
import type { Bijzonderheden } from "../domain/traject";

/** One received line of a message: what it is found by, and the line itself. */
@Entity("berichtregel")
@Index("berichtregel_persoon", ["persoon", "agb"])
@Index("berichtregel_identificatie", ["identificatie", "agb"])
@Index("berichtregel_referentie", ["referentie"], { where: "soort IN ('315', '317')" })
export class BerichtregelEntity {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "pk_berichtregel", collation: "C" })
  sleutel: string;
  @Column({ type: "text", collation: "C" })
  soort: string;
  @Column({ type: "text", collation: "C" })
  persoon: string;
  @Column({ type: "text", collation: "C" })
  agb: string;
  @Column({ type: "text", collation: "C" })
  gemeente: string;
  @Column({ type: "text", collation: "C" })
  identificatie: string;
  @Column({ type: "text", nullable: true, collation: "C" })
  referentie: string | null;
  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;
  /** what it says besides, as the domain names it (domain/berichtregel.ts); json and not jsonb: kept as written, searched never */
  @Column("json")
  inhoud: Record<string, unknown>;
}

/** What a message says about an earlier one; names no person. */
@Entity("reactie")
@Index("reactie_over", ["agb", "gemeente", "overIdentificatie"])
@Index("reactie_identificatie", ["agb", "gemeente", "identificatie"])
@Index("reactie_referentie", ["agb", "gemeente", "referentie"])
export class ReactieEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_reactie" })
  sleutel: string;
  @Column("text")
  bron: string;
  @Column("text")
  soort: string;
  @Column("text")
  agb: string;
  @Column("text")
  gemeente: string;
  @Column("date")
  dagtekening: string;
  @Column("text")
  identificatie: string;
  @Column("text")
  uitkomst: string;
  @Column("text", { array: true })
  redenen: string[];
  @Column("text", { name: "over_soort", nullable: true })
  overSoort: string | null;
  @Column("text", { name: "over_identificatie", nullable: true })
  overIdentificatie: string | null;
  @Column("int", { nullable: true })
  toewijzingnummer: number | null;
  @Column("text", { nullable: true })
  referentie: string | null;
  @Column("timestamptz", { name: "ontvangen_op" })
  ontvangenOp: Date;
}

/** A traject as derived from the lines: for reading, lists and aggregates. Always to be rebuilt from berichtregel. */
@Entity("traject")
@Index("traject_persoon", ["persoon", "agb", "gemeente"])
@Index("traject_agb", ["agb", "gestartOp"])
export class TrajectEntity {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "pk_traject", collation: "C" })
  id: string;
  @Column({ type: "text", collation: "C" })
  persoon: string;
  @Column({ type: "text", collation: "C" })
  agb: string;
  @Column({ type: "text", collation: "C" })
  gemeente: string;
  @Column("text", { nullable: true })
  productcategorie: string | null;
  @Column("text", { nullable: true })
  productcode: string | null;
  @Column("text", { nullable: true })
  verwijzer: string | null;
  @Column("date", { name: "aangemeld_op", nullable: true })
  aangemeldOp: string | null;
  @Column("date", { name: "toegewezen_op", nullable: true })
  toegewezenOp: string | null;
  @Column("date", { nullable: true })
  ingangsdatum: string | null;
  @Column("date", { name: "gepland_einde", nullable: true })
  geplandEinde: string | null;
  @Column("boolean")
  ingetrokken: boolean;
  /** first day of the first period */
  @Column("date", { name: "gestart_op", nullable: true })
  gestartOp: string | null;
  /** first and last day of the last period */
  @Column("date", { name: "laatst_gestart_op", nullable: true })
  laatstGestartOp: string | null;
  @Column("date", { name: "gestopt_op", nullable: true })
  gestoptOp: string | null;
  @Column("json")
  perioden: Leveringsperiode[];
  @Column("json", { nullable: true })
  aanmelding: Feitbron | null;
  @Column("json", { nullable: true })
  toewijzing: Feitbron | null;
  @Column("boolean")
  afgewezen: boolean;
  @Column("json", { nullable: true })
  bijzonderheden: Bijzonderheden | null;
}

/** When each source last delivered something usable. */
@Entity("bronstand")
export class BronstandEntity {
  @PrimaryColumn("text", { primaryKeyConstraintName: "pk_bronstand" })
  bron: string;
  @Column("timestamptz", { name: "laatst_ontvangen_op" })
  laatstOntvangenOp: Date;
}

/** Dossiers with new facts of which the trajecten still have to be derived: work that a crash must not lose. One row per batch. */
@Entity("te_herleiden")
export class TeHerleidenEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "bigint",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "pk_te_herleiden",
  })
  nummer: string;
  /** their names (store/dossiernaam.ts) */
  @Column("json")
  dossiers: string[];
}
