// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from "typeorm";

const EIGEN = [
  "bron",
  "dagtekening",
  "toewijzingnummer",
  "productcategorie",
  "productcode",
  "van",
  "tot",
  "status",
  "reden",
  "verwijzer",
];
const VERDER = ["toegewezen_op", "toewijzingstijd", "volume", "eenheid", "frequentie", "bedrag", "credit", "bericht"];
/** What only machines compare: by its bytes, which no language has a say in. */
const SLEUTELS = {
  berichtregel: ["sleutel", "soort", "persoon", "agb", "gemeente", "identificatie", "referentie"],
  traject: ["id", "persoon", "agb", "gemeente"],
};

/** Of a traject: written at every derivation and never searched, for which json costs less than jsonb. */
const DOCUMENTEN = ["perioden", "bijzonderheden", "aanmelding", "toewijzing"];

/**
 * A line as one document beside the columns it is found by: half the work to write and to read. Dossiers to derive are noted per batch
 * instead of each by itself.
 */
export class RegelsAlsDocument1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE berichtregel ADD COLUMN inhoud json");
    await runner.query(`UPDATE berichtregel SET inhoud = json_strip_nulls(json_build_object(
      'bron', bron, 'dagtekening', dagtekening, 'toewijzingnummer', toewijzingnummer,
      'product', CASE WHEN productcategorie IS NOT NULL THEN json_build_object('categorie', productcategorie, 'code', productcode) END,
      'toegewezenOp', toegewezen_op, 'toewijzingstijd', toewijzingstijd, 'verwijzer', verwijzer, 'status', status, 'credit', credit,
      'ingangsdatum', CASE WHEN soort IN ('301', '315', '317') THEN van END,
      'begindatum', CASE WHEN soort IN ('305', '307') THEN van END,
      'van', CASE WHEN soort = '323' THEN van END,
      'tot', CASE WHEN soort = '323' THEN tot END,
      'einddatum', CASE WHEN soort <> '323' THEN tot END,
      'redenWijziging', CASE WHEN soort = '301' THEN reden END,
      'reden', CASE WHEN soort = '307' THEN reden END,
      'omvang', CASE WHEN soort = '301' AND volume IS NOT NULL
        THEN json_build_object('volume', volume, 'eenheid', eenheid, 'frequentie', frequentie) END,
      'budget', CASE WHEN soort = '301' THEN bedrag END,
      'volume', CASE WHEN soort = '323' THEN volume END,
      'eenheid', CASE WHEN soort = '323' THEN eenheid END,
      'bedrag', CASE WHEN soort = '323' THEN bedrag END))`);
    await runner.query("ALTER TABLE berichtregel ALTER COLUMN inhoud SET NOT NULL");
    await runner.query(
      `ALTER TABLE berichtregel ${[...EIGEN, ...VERDER].map((column) => `DROP COLUMN ${column}`).join(", ")}`,
    );
    await runner.query(
      `ALTER TABLE traject ${DOCUMENTEN.map((column) => `ALTER COLUMN ${column} TYPE json`).join(", ")}`,
    );
    for (const [table, columns] of Object.entries(SLEUTELS))
      await runner.query(
        `ALTER TABLE ${table} ${columns.map((column) => `ALTER COLUMN ${column} TYPE text COLLATE "C"`).join(", ")}`,
      );
    await runner.query("ALTER TABLE te_herleiden RENAME TO te_herleiden_los");
    await runner.query("ALTER TABLE te_herleiden_los DROP CONSTRAINT pk_te_herleiden");
    await runner.query(`CREATE TABLE te_herleiden (nummer bigint GENERATED ALWAYS AS IDENTITY, dossiers json NOT NULL,
      CONSTRAINT pk_te_herleiden PRIMARY KEY (nummer))`);
    await runner.query(`INSERT INTO te_herleiden (dossiers) SELECT json_agg(agb || '|' || gemeente || '|' || persoon) FROM te_herleiden_los
      HAVING count(*) > 0`);
    await runner.query("DROP TABLE te_herleiden_los");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(SLEUTELS))
      await runner.query(
        `ALTER TABLE ${table} ${columns.map((column) => `ALTER COLUMN ${column} TYPE text COLLATE "default"`).join(", ")}`,
      );
    await runner.query(
      `ALTER TABLE traject ${DOCUMENTEN.map((column) => `ALTER COLUMN ${column} TYPE jsonb`).join(", ")}`,
    );
    await runner.query("DROP TABLE te_herleiden");
    await runner.query(`CREATE TABLE te_herleiden (agb text NOT NULL, gemeente text NOT NULL, persoon text NOT NULL,
      CONSTRAINT pk_te_herleiden PRIMARY KEY (agb, gemeente, persoon))`);
    // Everything is derived anew: nothing is lost by a note too many.
    await runner.query("INSERT INTO te_herleiden SELECT DISTINCT agb, gemeente, persoon FROM berichtregel");
    await runner.query(`ALTER TABLE berichtregel ADD COLUMN bron text, ADD COLUMN dagtekening date, ADD COLUMN toewijzingnummer integer,
      ADD COLUMN productcategorie text, ADD COLUMN productcode text, ADD COLUMN van date, ADD COLUMN tot date, ADD COLUMN status smallint,
      ADD COLUMN reden text, ADD COLUMN verwijzer text, ADD COLUMN toegewezen_op date, ADD COLUMN toewijzingstijd time, ADD COLUMN volume integer,
      ADD COLUMN eenheid text, ADD COLUMN frequentie text, ADD COLUMN bedrag integer, ADD COLUMN credit boolean, ADD COLUMN bericht text`);
    await runner.query(`UPDATE berichtregel SET bron = inhoud->>'bron', dagtekening = (inhoud->>'dagtekening')::date,
      toewijzingnummer = (inhoud->>'toewijzingnummer')::integer, productcategorie = inhoud->'product'->>'categorie',
      productcode = inhoud->'product'->>'code', status = (inhoud->>'status')::smallint, verwijzer = inhoud->>'verwijzer',
      van = coalesce(inhoud->>'ingangsdatum', inhoud->>'begindatum', inhoud->>'van')::date,
      tot = coalesce(inhoud->>'einddatum', inhoud->>'tot')::date, reden = coalesce(inhoud->>'redenWijziging', inhoud->>'reden'),
      toegewezen_op = (inhoud->>'toegewezenOp')::date, toewijzingstijd = (inhoud->>'toewijzingstijd')::time,
      volume = coalesce(inhoud->'omvang'->>'volume', inhoud->>'volume')::integer, eenheid = coalesce(inhoud->'omvang'->>'eenheid', inhoud->>'eenheid'),
      frequentie = inhoud->'omvang'->>'frequentie', bedrag = coalesce(inhoud->>'budget', inhoud->>'bedrag')::integer,
      credit = (inhoud->>'credit')::boolean, bericht = regexp_replace(sleutel, '-[0-9]+$', '')`);
    await runner.query(`ALTER TABLE berichtregel DROP COLUMN inhoud, ALTER COLUMN bron SET NOT NULL, ALTER COLUMN dagtekening SET NOT NULL,
      ALTER COLUMN van SET NOT NULL, ALTER COLUMN bericht SET NOT NULL`);
  }
}
