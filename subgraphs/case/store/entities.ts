// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Casusinhoud } from "../domain/casusinhoud";
import type { Perspectiefplan } from "../domain/perspectiefplan";
import type { Toestemming } from "../domain/toestemming";

/** A gezin as one case system knows it; the governed copy. */
@Entity("gezin")
export class GezinEntity {
  @PrimaryColumn("text")
  id: string;
  @Column("text")
  bron: string;
  @Column("text")
  bronhouder: string;
  @Column("text")
  gemeente: string;
  @Column("uuid", { name: "zaak_uuid" })
  zaakUuid: string;
  @Column("text")
  zaaknummer: string;
  @Column("text")
  naam: string;
  @Column("text", { nullable: true })
  fase: string | null;
  @Column("text", { nullable: true })
  segment: string | null;
  @Column("text", { nullable: true })
  maatregel: string | null;
  @Column("boolean")
  acuut: boolean;
  @Column("date", { name: "begonnen_op" })
  begonnenOp: string;
  @Column("date", { name: "beeindigd_op", nullable: true })
  beeindigdOp: string | null;
  @Column("timestamptz", { name: "vastgelegd_op", nullable: true })
  vastgelegdOp: Date | null;
  @Column("timestamptz", { name: "opgehaald_op" })
  opgehaaldOp: Date;
  /** sort key of lists, computed at import; see lijstgegevensVan */
  @Column("int")
  aandacht: number;
  @Column("text", { array: true, default: [] })
  signaalcodes: string[];
  @Column("date", { name: "volgende_evaluatie", nullable: true })
  volgendeEvaluatie: string | null;
  /** the same from the copy of the BRP, written when that changes; see saveRegistersignalen */
  @Column("int", { name: "register_aandacht", default: 0 })
  registerAandacht: number;
  @Column("text", { name: "register_signaalcodes", array: true, default: [] })
  registerSignaalcodes: string[];
  /** what is only ever read as a whole */
  @Column("jsonb", { default: {} })
  inhoud: Casusinhoud;
  /** consent to look, as the case system has it */
  @Column("jsonb", { name: "inzagetoestemmingen", default: [] })
  inzagetoestemmingen: Toestemming[];
}

@Entity("gezinslid")
export class GezinslidEntity {
  @PrimaryColumn("text", { name: "gezin_id" })
  gezinId: string;
  @PrimaryColumn("text", { name: "persoon_id" })
  persoonId: string;
  @Column("text")
  rol: string;
  @Column("text")
  naam: string;
  @Column("date", { nullable: true })
  geboortedatum: string | null;
  @Column("boolean", { name: "is_jeugdige" })
  isJeugdige: boolean;
  @Column("date", { nullable: true })
  van: string | null;
  @Column("date", { nullable: true })
  tot: string | null;
  @Column("timestamptz", { name: "vastgelegd_op", nullable: true })
  vastgelegdOp: Date | null;
}

@Entity("regietoewijzing")
export class RegietoewijzingEntity {
  @PrimaryColumn("text", { name: "gezin_id" })
  gezinId: string;
  @PrimaryColumn("int")
  volgnummer: number;
  @Column("text")
  voerder: string;
  @Column("text", { nullable: true })
  medewerkernummer: string | null;
  @Column("text", { nullable: true })
  naam: string | null;
  @Column("text", { nullable: true })
  organisatie: string | null;
  @Column("text", { nullable: true })
  functie: string | null;
  @Column("text", { nullable: true })
  telefoon: string | null;
  @Column("text", { nullable: true })
  email: string | null;
  @Column("date")
  van: string;
  @Column("date", { nullable: true })
  tot: string | null;
  @Column("timestamptz", { name: "vastgelegd_op", nullable: true })
  vastgelegdOp: Date | null;
  /** the source no longer tells this; the hub saw it end */
  @Column("boolean", { default: false })
  waargenomen: boolean;
}

/** What of a plan is only ever read as a whole. */
export type Planinhoud = Omit<Perspectiefplan, "versie" | "geldigVan" | "geldigTot" | "vastgelegdOp">;

@Entity("perspectiefplan")
export class PerspectiefplanEntity {
  @PrimaryColumn("text", { name: "gezin_id" })
  gezinId: string;
  @PrimaryColumn("int")
  versie: number;
  @Column("date", { name: "geldig_van" })
  geldigVan: string;
  @Column("date", { name: "geldig_tot", nullable: true })
  geldigTot: string | null;
  @Column("jsonb")
  inhoud: Planinhoud;
  @Column("timestamptz", { name: "vastgelegd_op", nullable: true })
  vastgelegdOp: Date | null;
}

/** How the last contact with a source went. */
@Entity("bronstand")
export class BronstandEntity {
  @PrimaryColumn("text")
  bron: string;
  /** last time the whole source was read */
  @Column("timestamptz", { name: "volledig_op", nullable: true })
  volledigOp: Date | null;
  @Column("timestamptz", { name: "geprobeerd_op" })
  geprobeerdOp: Date;
  /** why the last attempt failed; null when it did not */
  @Column("text", { nullable: true })
  fout: string | null;
}
