// SPDX-License-Identifier: EUPL-1.2
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { buildSchema as buildCase } from "../subgraphs/case/subgraph";
import { buildSchema as buildEducation } from "../subgraphs/education/subgraph";
import { buildSchema as buildOutcome } from "../subgraphs/outcome/subgraph";
import { buildSchema as buildProvider } from "../subgraphs/provider/subgraph";
import { SUBGRAPHS, subgraphUrl } from "./subgraphs";

const BUILD = { case: buildCase, provider: buildProvider, outcome: buildOutcome, education: buildEducation };
const DEFAULT_GATEWAY_PORT = 4000;

/** The SDL of every subgraph and the supergraph of them, made from the code. @throws Error with every fault of the composition */
export function composeSupergraph(): { subgraphs: { name: string; sdl: string }[]; supergraphSdl: string } {
  const subgraphs = SUBGRAPHS.map(({ name, offset }) => ({
    name,
    url: subgraphUrl(DEFAULT_GATEWAY_PORT, offset),
    sdl: BUILD[name]().sdl,
  }));
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (!result.supergraphSdl)
    throw new Error(`De subgraphs passen niet samen:\n${result.errors?.map(({ message }) => message).join("\n")}`);
  return { subgraphs, supergraphSdl: `${result.supergraphSdl.trim()}\n` };
}
