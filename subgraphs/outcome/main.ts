// SPDX-License-Identifier: EUPL-1.2
import { subgraphEnvironment } from "../../platform/subgraph/environment";
import { runSubgraph } from "../../platform/subgraph/run";
import { readConfig } from "./config";
import { outcomeStore } from "./store/definition";
import { createSubgraph } from "./subgraph";

runSubgraph({
  name: "outcome",
  store: outcomeStore,
  environment: subgraphEnvironment,
  create: (environment, deps) => createSubgraph({ ...deps, bronnen: readConfig(environment.BRONNEN) }),
});
