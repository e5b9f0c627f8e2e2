// SPDX-License-Identifier: EUPL-1.2
import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { isObjectType, parse } from "graphql";
import { purposesIn } from "../gateway/operation/purposes";
import { buildPublicSchema } from "../gateway/public-schema";
import type { Verwerkingsactiviteit } from "../platform/auth/doelbinding";
import { askedFields } from "../platform/graphql/asked-fields";

/** What is held together. */
export interface Doelbindingsvraag {
  register: Verwerkingsactiviteit[];
  supergraphSdl: string;
  operations: { name: string; text: string }[];
}

/** Every field that belongs to no purpose, and every registered operation that asks more than its purposes allow; empty when all is well. */
export function checkDoelbinding({ register, supergraphSdl, operations }: Doelbindingsvraag): string[] {
  const schema = buildPublicSchema(new QueryPlanner(supergraphSdl).consumerSchema);
  const allowed = ({ velden }: Verwerkingsactiviteit, type: string, veld: string) =>
    velden.includes(`${type}.*`) || velden.includes(`${type}.${veld}`);
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const veld of Object.keys(type.getFields()))
      if (!register.some((activiteit) => allowed(activiteit, type.name, veld)))
        faults.push(`${type.name}.${veld} hoort bij geen enkel doel`);
  }
  for (const { name, text } of operations) {
    const purposes = purposesIn(text);
    if (purposes.length === 0) faults.push(`${name} noemt geen doel`);
    const known = purposes.flatMap((uri) => {
      const found = register.find((activiteit) => activiteit.uri === uri);
      if (!found) faults.push(`${name}: ${uri} staat niet in het register`);
      return found ?? [];
    });
    for (const each of askedFields(schema, parse(text))) {
      const [type, veld] = each.split(".") as [string, string];
      for (const activiteit of known)
        if (!allowed(activiteit, type, veld))
          faults.push(`${name}: het doel ${activiteit.doel} mag ${each} niet vragen`);
    }
  }
  return faults;
}
