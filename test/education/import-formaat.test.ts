// SPDX-License-Identifier: EUPL-1.2
import { statementCount } from "../../platform/database/connection";
import { KOLOMMEN } from "../../subgraphs/education/sources/leerplicht-csv/regels";
import {
  csv,
  inschrijving,
  leerling,
  leerlingId,
  school,
  testBsn,
  testBsns,
  verzuim,
  vrijstelling,
} from "./support/aanlevering";
import { createTestHub } from "./support/hub";
import { contents, quarantaine } from "./support/inhoud";

describe("the format", () => {
  test("columns in any order, unknown columns, Windows line ends, a byte order mark and quoted text", async () => {
    const hub = await createTestHub();
    const columns = ["nieuw", ...[...KOLOMMEN].reverse()];
    const text = csv(
      {},
      [school("99AA", { schoolnaam: 'De "Vlier"; zuid' }), leerling(1), inschrijving(1, "99AA")],
      columns,
    );
    await hub.deliver(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    expect(await quarantaine(hub)).toEqual([]);
    const rows = await hub.dataSource.query("SELECT s.naam FROM inschrijving JOIN school s USING (bron, brin)");
    expect(rows).toEqual([{ naam: 'De "Vlier"; zuid' }]);
    await hub.close();
  });

  test("no BSN is anywhere in the store", async () => {
    const hub = await createTestHub();
    await hub.deliver(
      csv({}, [school("99AA"), leerling(1), inschrijving(1, "99AA"), verzuim(1, "99ZZ"), vrijstelling(1, "9")]),
    );
    const all = [...(await contents(hub)), JSON.stringify(await quarantaine(hub))].join("\n");
    expect(all).toContain(leerlingId(1));
    expect(all).not.toContain(testBsn(1));
    await hub.close();
  });
});

test("a hundred thousand records take few statements", async () => {
  const hub = await createTestHub();
  const days = ["01", "02", "03", "04", "05"];
  const records = testBsns().flatMap((bsn, n) => [
    { ...leerling(0), bsn },
    ...days.map((day) => ({ ...inschrijving(0, "99AA"), bsn, begindatum: `2020-08-${day}` })),
    ...days.map((day) => ({ ...verzuim(0, "99AA"), bsn, meldingnummer: `M${n}-${day}`, begindatum: `2026-09-${day}` })),
  ]);
  expect(records.length).toBeGreaterThan(99_000);
  const before = statementCount(hub.dataSource);
  await hub.deliver(csv({}, [school("99AA"), ...records]));
  const [{ count }] = await hub.dataSource.query(
    "SELECT count(*)::int FROM thuiszitter WHERE regelversie = 'ocw-2016'",
  );
  expect(count).toBe(testBsns().length);
  // Five thousand rows a statement, and the projection in batches of two thousand pupils.
  expect(statementCount(hub.dataSource) - before).toBeLessThan(120);
  await hub.close();
}, 120_000);
