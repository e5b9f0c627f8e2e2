// SPDX-License-Identifier: EUPL-1.2
import { request } from "undici";
import { DOEL_HEADER } from "../platform/auth/doelbinding";

/** An answer of the hub. */
export interface GraphQLAnswer<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Asks a running hub a question; one that is not registered needs a `doel` (URIs, separated by spaces). @throws Error when nothing listens there */
export async function askHub<T>(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
  doel?: string,
): Promise<GraphQLAnswer<T>> {
  const { body } = await request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(doel ? { [DOEL_HEADER]: doel } : {}),
    },
    body: JSON.stringify({ query, variables }),
    headersTimeout: 30_000,
  });
  return (await body.json()) as GraphQLAnswer<T>;
}
