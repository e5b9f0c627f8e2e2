// SPDX-License-Identifier: EUPL-1.2
import { createLogger } from "../logging/logger";
import { readAnchors, toAnchor } from "./anchors";

/** A link in which nine digits in a row pass the elfproef, as happens to one in some hundred. */
const SCHAKEL = `${"ab".repeat(8)}c999900006d${"ef".repeat(19)}`.slice(0, 64);

it.each(["", "2.", "10."])("comes out of a log line as it went in, under a key with mark '%s'", (mark) => {
  const schakel = mark + SCHAKEL;
  const lines: string[] = [];
  const log = createLogger("case", "info", { write: (line: string) => lines.push(line) > 0 } as never);
  const place = toAnchor({ nummer: 7, schakel });
  log.info({ event: "logboek-anker", logboek: place, audit: place }, "anchor of the log");
  const [anker] = readAnchors(lines.join(""));
  expect(anker).toMatchObject({ subgraph: "case", logboek: place, audit: place });
  expect(schakel.startsWith(anker!.logboek.schakel)).toBe(true);
  expect(anker!.logboek.schakel.length).toBe(mark.length + 32);
});
