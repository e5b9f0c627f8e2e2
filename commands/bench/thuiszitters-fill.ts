// SPDX-License-Identifier: EUPL-1.2
import { Client } from "pg";

/** The gemeenten of the made-up region, one source each. */
export const GEMEENTEN = ["9001", "9002", "9003", "9004"] as const;
/** The day on which the clock of the measurement stands. */
export const VANDAAG = "2026-11-20";

const STAND = `'${VANDAAG} x 0 x'`;
const MOMENTS = "now(), now()";
const BRON = `'leerplicht-' || 9001 + n % ${GEMEENTEN.length}`;
const GEMEENTE = `(9001 + n % ${GEMEENTEN.length})::text`;
const LEERLING = "'v1-' || md5(n::text) || 'AAAAAAAAAAA'";
const BRIN = `lpad((10 + n % 80)::text, 2, '0') || chr(65 + n % 7) || 'Z'`;
const GEBOREN = "DATE '2010-01-01' + n % 3000";

/**
 * Empties the store and fills it: pupils with an enrolment, and as many rows in the list of thuiszitters as are asked, of the kinds and
 * stages there are.
 */
export async function fillStore(
  ownerUrl: string,
  { leerlingen, thuiszitters }: { leerlingen: number; thuiszitters: number },
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (statement: string) => client.query(statement);
  try {
    await run("SET search_path = hub_education");
    await run("TRUNCATE levering, bronstand, school, leerling, inschrijving, verzuimmelding, thuiszitter, stand");
    await run(
      `INSERT INTO levering SELECT 'leerplicht-' || g, ${STAND}, 'volledig', '${VANDAAG}', ${MOMENTS}, 0 FROM unnest(ARRAY[${GEMEENTEN.map((code) => `'${code}'`).join(", ")}]) g`,
    );
    await run(
      `INSERT INTO bronstand SELECT 'leerplicht-' || g, ${STAND}, 'x' FROM unnest(ARRAY[${GEMEENTEN.map((code) => `'${code}'`).join(", ")}]) g`,
    );
    await run(`INSERT INTO leerling (bron, stand, vastgelegd_op, opgehaald_op, id, gemeente, naam, geboortedatum)
      SELECT ${BRON}, ${STAND}, ${MOMENTS}, ${LEERLING}, ${GEMEENTE}, 'Leerling ' || n, ${GEBOREN} FROM generate_series(1, ${leerlingen}) n`);
    await run(`INSERT INTO inschrijving (bron, stand, vastgelegd_op, opgehaald_op, leerling_id, brin, begindatum, vestiging, leerjaar)
      SELECT ${BRON}, ${STAND}, ${MOMENTS}, ${LEERLING}, ${BRIN}, DATE '2025-08-01', ${BRIN} || '00', '3' FROM generate_series(1, ${leerlingen}) n`);
    // Spread over the pupils, over two years, and over both rule versions, as the projection itself does.
    // An odd step, so that every gemeente has its share.
    const step = Math.ceil(leerlingen / thuiszitters / 2) * 2 - 1;
    await run(`INSERT INTO thuiszitter (bron, leerling_id, regelversie, gemeente, naam, geboortedatum, brin, school, status, soort, dreigend, sinds, sorteerdatum,
        peildatum, uitleg, feiten)
      SELECT ${BRON}, ${LEERLING}, versie, ${GEMEENTE}, 'Leerling ' || n, ${GEBOREN}, ${BRIN}, 'School ' || ${BRIN}, 'THUISZITTER',
        CASE WHEN n % 5 = 0 THEN 'ABSOLUUT' ELSE 'LANGDURIG_RELATIEF' END, false, DATE '${VANDAAG}' - (30 + n % 700), DATE '${VANDAAG}' - (30 + n % 700),
        '${VANDAAG}', '["Ingeschreven op een school.", "Er is langdurig relatief verzuim gemeld.", "Dat is ongeoorloofd verzuim van meer dan vier weken."]',
        '[["2026-11-20T03:00:00Z", "2026-11-20T04:00:00Z"]]'
      FROM (SELECT m * ${step} AS n FROM generate_series(1, ${thuiszitters}) m) pupils, unnest(ARRAY['ocw-2016', 'regio-groningen-2022']) versie`);
    await run(`INSERT INTO stand SELECT gemeente, leerling_id, (ARRAY['JA', 'NEE', 'ONBEKEND'])[1 + abs(hashtext(leerling_id)) % 3],
        (ARRAY['JA', 'NEE'])[1 + abs(hashtext(leerling_id)) % 2], TIMESTAMPTZ '${VANDAAG}T09:50:00Z' FROM thuiszitter WHERE regelversie = 'ocw-2016'`);
    await run("VACUUM ANALYZE leerling, inschrijving, thuiszitter, stand, levering");
  } finally {
    await client.end();
  }
}
