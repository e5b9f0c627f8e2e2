// SPDX-License-Identifier: EUPL-1.2
import { caseStore } from "../subgraphs/case/store/definition";
import { educationStore } from "../subgraphs/education/store/definition";
import { outcomeStore } from "../subgraphs/outcome/store/definition";
import { providerStore } from "../subgraphs/provider/store/definition";

/** The subgraphs, how far each port is from that of the gateway, and where each keeps its rows. */
export const SUBGRAPHS = [
  { name: "case", offset: 1, store: caseStore },
  { name: "provider", offset: 2, store: providerStore },
  { name: "outcome", offset: 3, store: outcomeStore },
  { name: "education", offset: 4, store: educationStore },
] as const;

/** The GraphQL address of a subgraph on this machine. */
export function subgraphUrl(gatewayPort: number, offset: number): string {
  return `http://127.0.0.1:${gatewayPort + offset}/graphql`;
}
