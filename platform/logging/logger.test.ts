// SPDX-License-Identifier: EUPL-1.2
import { createLogger } from "./logger";

const BSN = "999900006";
const FIELDS = [
  "bsn",
  "naam",
  "geboortedatum",
  "adres",
  "telefoon",
  "email",
  "authorization",
  "token",
  "variables",
  "body",
  "inzagebewijs",
];

/** A logger and what it wrote, one parsed line each: every line must be JSON, or nobody finds it back. */
function capture() {
  const lines: string[] = [];
  const log = createLogger("test", "trace", { write: (line: string) => lines.push(line) > 0 } as never);
  return { log, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, any>) };
}

test.each(FIELDS)("leaves out %s, on its own and one level deeper, whatever it holds", (field) => {
  const { log, lines, parsed } = capture();
  log.info({ [field]: "geheim" });
  log.warn({ persoon: { [field]: "geheim", id: 7 } });
  log.error({ [field]: { diep: ["geheim"] } });
  log.child({ [field]: "geheim" }).info("child");
  expect(lines).toHaveLength(4);
  expect(lines.join("")).not.toContain("geheim");
  expect(parsed()[0]).toMatchObject({ [field]: "[weggelaten]", name: "test" });
  expect(parsed()[1]!.persoon).toEqual({ [field]: "[weggelaten]", id: 7 });
});

test("a field that identifies nobody is logged", () => {
  const { log, parsed } = capture();
  log.info({ bron: "zaken", aantal: 123456789 }, "source read");
  expect(parsed()[0]).toMatchObject({ bron: "zaken", aantal: 123456789, msg: "source read" });
});

test.each<[string, (log: ReturnType<typeof capture>["log"]) => void]>([
  ["the message", (log) => log.info(`persoon ${BSN} gelezen`)],
  ["a formatted message", (log) => log.info("persoon %s gelezen", BSN)],
  ["a deep field", (log) => log.info({ a: { b: { c: [{ d: `x${BSN}y` }] } } })],
  ["a number", (log) => log.info({ id: Number(BSN), ids: [Number(BSN)], n: 5 }, `en ${BSN}`)],
  ["the name of a field", (log) => log.info({ [BSN]: true })],
  ["a bound field", (log) => log.child({ bestand: `${BSN}.csv` }).info("x")],
  ["an error", (log) => log.error({ err: new Error(`geen ${BSN}`) })],
  ["an error by itself", (log) => log.error(new Error(`geen ${BSN}`))],
  ["the code of an error", (log) => log.error(Object.assign(new Error("x"), { code: BSN }))],
  ["a URL", (log) => log.info({ url: `/personen/${BSN}?x=${BSN}` })],
])("scrubs a BSN from %s, and what is left is a line of JSON", (_where, write) => {
  const { log, lines, parsed } = capture();
  write(log);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(BSN);
  expect(lines[0]).toContain("[bsn]");
  expect(lines[0]!.endsWith("}\n")).toBe(true);
  expect(parsed()[0]).toMatchObject({ name: "test" });
});

describe("an error", () => {
  /** As pg and TypeORM throw it: with everything the statement held. */
  const driverError = (code: string, message: string) =>
    Object.assign(new Error(message), {
      name: "QueryFailedError",
      code,
      detail: "Key (naam)=(Jansen) already exists.",
      parameters: ["Jansen"],
      query: "INSERT INTO t VALUES ('Jansen')",
      where: "Jansen",
      driverError: { detail: "Jansen" },
    });

  test("of the database is logged without the values the driver adds", () => {
    const { log, lines, parsed } = capture();
    const error = driverError("23505", "duplicate key value violates unique constraint");
    log.error({ err: error }, "x");
    log.error(error);
    for (const { err } of parsed())
      expect(err).toMatchObject({ type: "QueryFailedError", code: "23505", message: error.message });
    expect(lines.join("")).not.toContain("Jansen");
  });

  test("of the database about a value is logged without its message, which quotes it", () => {
    const { log, lines, parsed } = capture();
    log.error({ err: driverError("22007", 'invalid input syntax for type date: "van\nJansen"') }, "failed");
    expect(lines.join("")).not.toContain("Jansen");
    expect(parsed()[0]!.err.code).toBe("22007");
  });

  test("tells where it arose, and not its cause", () => {
    const { log, lines, parsed } = capture();
    log.error({ err: new TypeError("stuk", { cause: new Error("Jansen") }) });
    expect(parsed()[0]!.err).toMatchObject({ type: "TypeError", message: "stuk" });
    expect(parsed()[0]!.err.stack).toContain("logger.test.ts");
    expect(lines.join("")).not.toContain("Jansen");
  });

  test("that is none is not logged itself", () => {
    const { log, parsed } = capture();
    log.error({ err: { naam: "Jansen", rest: "Jansen" } });
    log.error({ err: "Jansen" });
    expect(parsed().map(({ err }) => err)).toEqual([{ type: "object" }, { type: "string" }]);
  });
});

test("writes nothing below its level", () => {
  const lines: string[] = [];
  const log = createLogger("test", "warn", { write: (line: string) => lines.push(line) > 0 } as never);
  log.info("x");
  log.warn("y");
  expect(lines).toHaveLength(1);
});
