// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Inschrijvingsrij, VanBron } from "./kolommen";

/** What every delivered row has besides: its place in the order of deliveries (see leveringstand.ts). */
abstract class Aangeleverd extends VanBron {
  @Column("text")
  stand: string;
}

/** A pupil under a pseudonym; the BSN is nowhere in this store. */
@Entity("leerling")
@Index("ix_leerling_id", ["id"])
export class LeerlingEntity extends Aangeleverd {
  @PrimaryColumn("text")
  id: string;

  @Column("text")
  gemeente: string;

  @Column("text")
  naam: string;

  @Column("date")
  geboortedatum: string;
}

@Entity("school")
@Index("ix_school_brin", ["brin"])
export class SchoolEntity extends Aangeleverd {
  @PrimaryColumn("text")
  brin: string;

  @Column("text")
  gemeente: string;

  @Column("text")
  naam: string;

  @Column("text", { name: "contact_naam", nullable: true })
  contactNaam: string | null;

  @Column("text", { name: "contact_functie", nullable: true })
  contactFunctie: string | null;

  @Column("text", { name: "contact_telefoon", nullable: true })
  contactTelefoon: string | null;

  @Column("text", { name: "contact_email", nullable: true })
  contactEmail: string | null;

  @Column("timestamptz", { name: "laatste_aanlevering", nullable: true })
  laatsteAanlevering: Date | null;

  @Column("text", { nullable: true })
  samenwerkingsverband: string | null;
}

@Entity("inschrijving")
@Index("ix_inschrijving_brin", ["brin"])
export class InschrijvingEntity extends Inschrijvingsrij {
  /** as Aangeleverd has it */
  @Column("text")
  stand: string;
}

@Entity("verzuimmelding")
@Index("ix_verzuimmelding_leerling", ["bron", "leerlingId"])
@Index("ix_verzuimmelding_brin", ["brin"])
export class VerzuimmeldingEntity extends Aangeleverd {
  @PrimaryColumn("text")
  meldingnummer: string;

  @Column("text", { name: "leerling_id" })
  leerlingId: string;

  @Column("text")
  brin: string;

  @Column("text")
  soort: string;

  @Column("text")
  status: string;

  @Column("date")
  begindatum: string;

  @Column("date", { nullable: true })
  einddatum: string | null;

  @Column("integer", { nullable: true })
  uren: number | null;

  @Column("text", { nullable: true })
  terugkeerplan: string | null;
}

@Entity("vrijstelling")
export class VrijstellingEntity extends Aangeleverd {
  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  @PrimaryColumn("text")
  grond: string;

  @PrimaryColumn("date")
  begindatum: string;

  @Column("date", { nullable: true })
  einddatum: string | null;
}

/** A TLV (kenmerk = the kind of school) or an OPP (kenmerk = the BRIN). */
@Entity("schoolondersteuning")
export class SchoolondersteuningEntity extends Aangeleverd {
  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;

  @PrimaryColumn("text")
  soort: string;

  @PrimaryColumn("text")
  kenmerk: string;

  @PrimaryColumn("date")
  begindatum: string;

  @Column("date", { nullable: true })
  einddatum: string | null;

  @Column("date", { nullable: true })
  evaluatiedatum: string | null;
}

/** A pupil of whom a delivered record could not be used. Until the next full delivery, what is missing about this pupil proves nothing. */
@Entity("onvolledig_dossier")
export class OnvolledigDossierEntity extends Aangeleverd {
  @PrimaryColumn("text", { name: "leerling_id" })
  leerlingId: string;
}
