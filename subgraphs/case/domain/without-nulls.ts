// SPDX-License-Identifier: EUPL-1.2

/** Without nulls: absent is `undefined` everywhere outside the store and GraphQL. */
export type WithoutNulls<T> = { [K in keyof T]: null extends T[K] ? Exclude<T[K], null> | undefined : T[K] };

/** The same without its nulls. */
export function withoutNulls<T extends object>(value: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as WithoutNulls<T>;
}
