// SPDX-License-Identifier: EUPL-1.2
// The borders of docs/architecture.md, enforced: arrows point to domain/, and nothing goes in a circle.
const SUBGRAPH = "^subgraphs/([^/]+)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "subgraphs-apart",
      comment: "a subgraph never imports another",
      severity: "error",
      from: { path: SUBGRAPH },
      to: { path: "^subgraphs/", pathNot: "^subgraphs/$1/" },
    },
    {
      name: "platform-is-the-ground",
      severity: "error",
      from: { path: "^platform/" },
      to: { path: "^(gateway|subgraphs|example|commands|test)/" },
    },
    {
      name: "gateway-knows-no-domain",
      severity: "error",
      from: { path: "^gateway/" },
      to: { path: "^(subgraphs|example|commands|test)/" },
    },
    {
      name: "subgraphs-know-no-house",
      severity: "error",
      from: { path: "^subgraphs/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(gateway|example|commands|test)/" },
    },
    {
      name: "example-stands-apart",
      comment: "a real source knows nothing of the hub",
      severity: "error",
      from: { path: "^example/" },
      to: { path: "^(gateway|subgraphs|commands|test)/" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(gateway|subgraphs|platform|example|commands)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^test/" },
    },
    {
      name: "domain-is-pure",
      comment: "rules import nothing but pure parts of the platform",
      severity: "error",
      from: { path: "^subgraphs/[^/]+/domain/", pathNot: "\\.test\\.ts$" },
      to: {
        pathNot:
          "^(subgraphs/[^/]+/domain/|crypto$|platform/(errors|time|herkomst/(records|beeld|casusfeiten)|batching/group-by|source/outcome))",
      },
    },
    {
      name: "types-know-no-store",
      severity: "error",
      from: { path: "^subgraphs/[^/]+/types/" },
      to: { path: "^subgraphs/[^/]+/(store|sources|resolvers|loaders|context|subgraph|main)" },
    },
    {
      name: "store-knows-no-graphql",
      severity: "error",
      from: { path: "^subgraphs/[^/]+/store/" },
      to: {
        path: "^subgraphs/[^/]+/(types|resolvers|sources|loaders|context|subgraph|main)|node_modules/(type-graphql|graphql)/",
      },
    },
    {
      name: "sources-know-no-graphql",
      severity: "error",
      from: { path: "^subgraphs/[^/]+/sources/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^subgraphs/[^/]+/(types|resolvers|loaders|context|subgraph|main)|node_modules/(type-graphql|graphql)/",
      },
    },
    {
      name: "apollo-subgraph-in-one-file",
      severity: "error",
      from: { pathNot: "^(platform/graphql/federation\\.ts$|test/)" },
      to: { path: "node_modules/@apollo/subgraph/" },
    },
    {
      name: "no-dev-in-product",
      severity: "error",
      from: { path: "^(gateway|subgraphs|platform)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.data/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
  },
};
