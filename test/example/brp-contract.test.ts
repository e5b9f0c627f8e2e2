// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import path from "node:path";
import { validateBrp } from "../contract/brp";

const YAML = path.join(__dirname, "../../../shared/standards/brp/brp-personen-2.7.0.yaml");

// The official files are no part of this project: without them there is nothing to hold it against.
(existsSync(YAML) ? test : test.skip)("questions and answers are as BRP Personen 2.7.0 describes them", async () => {
  const { passed, failed, messages } = await validateBrp(YAML);
  expect(messages).toEqual([]);
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(300);
});
