// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { csv, inschrijving, leerling, leerlingId, school, verzuim, vrijstelling } from "./support/aanlevering";
import { createTestHub } from "./support/hub";
import { contents } from "./support/inhoud";

const DELIVERIES = [
  csv({ peildatum: "2026-11-01" }, [
    school("99AA"),
    leerling(1),
    leerling(2),
    inschrijving(1, "99AA"),
    inschrijving(2, "99AA"),
  ]),
  csv({ peildatum: "2026-11-05", soort: "delta" }, [verzuim(1, "99AA"), leerling(1, { naam: "Nieuwe naam" })]),
  csv({ peildatum: "2026-11-10" }, [
    school("99AA"),
    leerling(1),
    leerling(3),
    inschrijving(1, "99AA"),
    inschrijving(3, "99AA"),
  ]),
  csv({ peildatum: "2026-11-10", soort: "delta", aangemaaktOp: "2026-11-10T09:00:00Z" }, [
    inschrijving(1, "99AA", { einddatum: "2026-11-09" }),
  ]),
  csv({ peildatum: "2026-11-15", soort: "delta" }, [
    verzuim(3, "99AA"),
    vrijstelling(3, "5a", { einddatum: "2026-13-01" }),
    leerling(4),
  ]),
  csv({ peildatum: "2026-11-16", soort: "delta" }, [
    verzuim(3, "99AA", { verzuimstatus: "Ingetrokken" }),
    inschrijving(4, "99DD"),
  ]),
  csv({ peildatum: "2026-11-12", gemeente: "9002" }, [school("99BB"), leerling(1), inschrijving(1, "99BB")]),
];

describe("the order of deliveries", () => {
  let expected: string[];
  const endState = async (texts: string[]) => {
    const hub = await createTestHub();
    await hub.deliver(...texts);
    const state = await contents(hub);
    await hub.close();
    return state;
  };
  beforeAll(async () => (expected = await endState(DELIVERIES)));

  test("holds what the newest deliveries say", () => {
    const rows = (table: string) => expected.filter((row) => row.startsWith(`${table} `)).join("\n");
    expect(rows("leerling")).not.toContain("Nieuwe naam");
    expect(rows("leerling").split("\n")).toHaveLength(4);
    expect(rows("leerling")).not.toContain(leerlingId(2));
    expect(rows("verzuimmelding")).toContain("Ingetrokken");
    expect(rows("verzuimmelding").split("\n")).toHaveLength(1);
    expect(rows("onvolledig_dossier")).toContain(leerlingId(3));
    expect(rows("thuiszitter")).toContain(leerlingId(1));
  });
  test("everything twice", async () => expect(await endState([...DELIVERIES, ...DELIVERIES])).toEqual(expected));
  test("in reverse", async () => expect(await endState([...DELIVERIES].reverse())).toEqual(expected));
  test.each([[[3, 0, 6, 4, 2, 5, 1]], [[5, 4, 2, 3, 1, 0, 6]], [[2, 1, 4, 0, 3, 6, 5]]])("shuffled %j", async (order) =>
    expect(await endState(order.map((i) => DELIVERIES[i]!))).toEqual(expected),
  );
  test("two processes at once", async () => {
    const hub = await createTestHub();
    DELIVERIES.forEach((text, i) => {
      const map = path.join(hub.folder, /gemeente=(\d+)/.exec(text)![1]!);
      mkdirSync(map, { recursive: true });
      writeFileSync(path.join(map, `${i}.csv`), text);
    });
    await Promise.all([hub.work.round(), hub.work.round()]);
    await hub.work.round();
    expect(await contents(hub)).toEqual(expected);
    await hub.close();
  });
  test.each(["volledig", "delta"])(
    "a %s that is replayed from quarantine is stored as if for the first time",
    async (soort) => {
      const hub = await createTestHub();
      await hub.deliver(csv({ peildatum: "2026-11-01" }, [school("99AA"), leerling(1), leerling(2)]));
      const text = csv({ soort }, [school("99AA"), leerling(1), inschrijving(1, "99AA"), vrijstelling(1, "9")]);
      await hub.deliver(text);
      const before = await contents(hub);
      await hub.dataSource.query("UPDATE leerling SET naam = 'x' WHERE id = $1", [leerlingId(1)]);
      await hub.dataSource.query("DELETE FROM inschrijving");
      // What an earlier version of the importer wrongly left behind.
      await hub.dataSource.query(
        "INSERT INTO onvolledig_dossier SELECT bron, stand, vastgelegd_op, opgehaald_op, 'x' FROM onvolledig_dossier",
      );
      await hub.dataSource.query("DELETE FROM aanlevering WHERE uitkomst = 'DEELS'");
      await hub.deliver(text);
      expect(await contents(hub)).toEqual(before);
      await hub.close();
    },
  );
});
