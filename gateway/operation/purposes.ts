// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { GraphQLError, Kind, parse, print } from "graphql";
import { geenDoel, type Verwerkingsactiviteit, veldBuitenDoel } from "../../platform/auth/doelbinding";
import { HubError } from "../../platform/errors/hub-error";
import type { FindPurposes, ReadOperation } from "./read";

/** What the organisation does with data of persons, by its URI. */
export type PurposeRegister = ReadonlyMap<string, Verwerkingsactiviteit>;

/** Lines of the form `# doel: <uri>` above an operation. */
export function purposesIn(text: string): string[] {
  return [...text.matchAll(/^#\s*doel:\s*(\S+)\s*$/gm)].map(([, uri]) => uri!);
}

/**
 * Reads the registered operations of a folder. An operation is known by its meaning, not by its spaces and comments.
 * @throws Error when one names no purpose
 */
export function readRegisteredOperations(folder: string): FindPurposes {
  const known = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".graphql"))) {
    const text = readFileSync(path.join(folder, file), "utf8");
    const purposes = purposesIn(text);
    if (purposes.length === 0) throw new Error(`${file} names no purpose (# doel: <uri>)`);
    known.set(print(parse(text)), purposes);
  }
  return (document) => known.get(print(document));
}

/**
 * The purposes to pass on with an operation. A registered one brings its own, of which a client may choose; any other needs
 * one from the client. Of those in the register only the ones stay that all its fields belong to. Whether the caller is entitled to
 * one is for the subgraphs to judge.
 * @returns the header, or the error that refuses the operation; undefined when nothing is asked of a subgraph
 */
export function purposeHeader(
  operation: ReadOperation,
  given: string | undefined,
  register?: PurposeRegister,
): string | undefined | GraphQLError {
  const asked = given?.split(/\s+/).filter(Boolean) ?? [];
  const { purposes } = operation;
  if (purposes) {
    const chosen = asked.length > 0 ? purposes.filter((uri) => asked.includes(uri)) : purposes;
    return chosen.length > 0
      ? withinLimits(operation, chosen, register)
      : refuse(new HubError("DOEL_NIET_TOEGESTAAN", "Deze vaste vraag is niet voor dit doel."));
  }
  if (asked.length > 0) return withinLimits(operation, asked, register);
  if (asksNothingOfSubgraphs(operation)) return undefined;
  return refuse(geenDoel());
}

/** One that is not in the register is passed on: the subgraphs refuse it by its right name. */
function withinLimits(
  { asked }: ReadOperation,
  uris: readonly string[],
  register?: PurposeRegister,
): string | GraphQLError {
  if (!register) return uris.join(" ");
  const fitting = uris.filter((uri) => {
    const purpose = register.get(uri);
    return !purpose || asked.buiten(purpose) === undefined;
  });
  if (fitting.length > 0) return fitting.join(" ");
  const first = register.get(uris[0]!)!;
  return refuse(veldBuitenDoel(asked.buiten(first)!, first));
}

function refuse({ code, message }: HubError): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function asksNothingOfSubgraphs({ operation }: ReadOperation): boolean {
  return operation.selectionSet.selections.every(
    (node) => node.kind === Kind.FIELD && node.name.value.startsWith("__"),
  );
}
