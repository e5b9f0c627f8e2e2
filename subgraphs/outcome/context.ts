// SPDX-License-Identifier: EUPL-1.2
import type { Aanvrager } from "../../platform/auth/aanvrager";
import { createLoaders, type LoaderDeps, type Loaders } from "./loaders";

/** What a resolver can reach during one request. */
export interface Context {
  aanvrager: Aanvrager;
  loaders: Loaders;
}

/** A factory of contexts: each request gets loaders of its own, so nothing read for one caller reaches another. */
export function createContextFactory(deps: LoaderDeps): (aanvrager: Aanvrager) => Context {
  return (aanvrager) => ({ aanvrager, loaders: createLoaders(deps) });
}
