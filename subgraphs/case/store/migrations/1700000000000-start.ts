// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The governed copy of the municipal case systems. */
export class Start1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE gezin (id text NOT NULL, bron text NOT NULL, bronhouder text NOT NULL, gemeente text NOT NULL, zaak_uuid uuid NOT NULL, zaaknummer text NOT NULL,
      naam text NOT NULL, fase text, segment text, maatregel text, acuut boolean NOT NULL, begonnen_op date NOT NULL, beeindigd_op date,
      vastgelegd_op timestamptz, opgehaald_op timestamptz NOT NULL, aandacht integer NOT NULL, CONSTRAINT pk_gezin PRIMARY KEY (id))`);
    await runner.query(`CREATE TABLE gezinslid (gezin_id text NOT NULL, persoon_id text NOT NULL, rol text NOT NULL, naam text NOT NULL, geboortedatum date, is_jeugdige boolean NOT NULL,
      van date, tot date, vastgelegd_op timestamptz, CONSTRAINT pk_gezinslid PRIMARY KEY (gezin_id, persoon_id))`);
    await runner.query(`CREATE TABLE regietoewijzing (gezin_id text NOT NULL, volgnummer integer NOT NULL, voerder text NOT NULL, medewerkernummer text, naam text, organisatie text,
      functie text, telefoon text, email text, van date NOT NULL, tot date, vastgelegd_op timestamptz, CONSTRAINT pk_regietoewijzing PRIMARY KEY (gezin_id, volgnummer))`);
    await runner.query(`CREATE TABLE perspectiefplan (gezin_id text NOT NULL, versie integer NOT NULL, geldig_van date NOT NULL, geldig_tot date, inhoud jsonb NOT NULL,
      vastgelegd_op timestamptz, CONSTRAINT pk_perspectiefplan PRIMARY KEY (gezin_id, versie))`);
    await runner.query(
      `CREATE TABLE bronstand (bron text NOT NULL, volledig_op timestamptz, geprobeerd_op timestamptz NOT NULL, fout text, CONSTRAINT pk_bronstand PRIMARY KEY (bron))`,
    );
    await runner.query("CREATE INDEX gezin_bron ON gezin (bron, opgehaald_op)");
    await runner.query("CREATE INDEX gezinslid_persoon ON gezinslid (persoon_id)");
    await runner.query("CREATE INDEX regietoewijzing_medewerker ON regietoewijzing (medewerkernummer, van, tot)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE bronstand, perspectiefplan, regietoewijzing, gezinslid, gezin");
  }
}
