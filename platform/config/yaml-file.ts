// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { ConfigurationError, describeIssues } from "./environment";

/**
 * Reads and validates a YAML file.
 * @throws ConfigurationError with every fault at once (syntax, or one line per faulty field)
 */
export function readYamlFile<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigurationError(file, [`niet te lezen (${(error as NodeJS.ErrnoException).code})`]);
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new ConfigurationError(
      file,
      document.errors.map((fault) => `regel ${fault.linePos?.[0].line ?? "?"}: ${fault.code}`),
    );
  }
  const result = schema.safeParse(document.toJS());
  if (!result.success) throw new ConfigurationError(file, describeIssues(result.error));
  return result.data;
}
