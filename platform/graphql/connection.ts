// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ObjectType } from "type-graphql";
import { ongeldigeInvoer } from "../errors/hub-error";

/** Largest page a caller can ask. */
export const MAX_FIRST = 100;

/** Opaque cursor of the sort values of a row: base64url of a JSON list. */
export function encodeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/**
 * The sort values in a cursor.
 * @throws HubError ONGELDIGE_INVOER when the text is no cursor of that many values
 */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const scalar = (value: unknown) => value === null || typeof value === "string" || typeof value === "number";
    if (Array.isArray(values) && values.length === length && values.every(scalar))
      return values as (string | number | null)[];
  } catch {
    // falls through to the one clear error
  }
  throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
}

/** @throws HubError ONGELDIGE_INVOER when `first` is not between 1 and MAX_FIRST */
export function checkFirst(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_FIRST)
    throw ongeldigeInvoer("first", `kies een getal van 1 tot en met ${MAX_FIRST}`);
  return first;
}

/** The page of a query that asked one row more than `first`, with the cursor of each row. */
export function toPage<T>(rows: T[], first: number, after: string | undefined, cursorOf: (row: T) => string) {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}

/** PageInfo of the Cursor Connections specification, made anew for each subgraph (see createBeeldTypes). */
export function createPageInfoType() {
  @Directive("@shareable")
  @ObjectType("PageInfo", { description: "Waar deze bladzijde in de lijst staat (Cursor Connections)." })
  class PageInfo {
    @Field(() => Boolean, { description: "Er komt nog een bladzijde." })
    hasNextPage: boolean;
    @Field(() => Boolean, { description: "Er is een bladzijde ervoor." })
    hasPreviousPage: boolean;
    @Field(() => String, { nullable: true, description: "Cursor van de eerste regel." })
    startCursor?: string;
    @Field(() => String, { nullable: true, description: "Cursor van de laatste regel; geef die als after mee." })
    endCursor?: string;
  }
  return PageInfo;
}
