// SPDX-License-Identifier: EUPL-1.2
const swc = ["@swc/jest", require("./platform/process/swc-options.cjs")];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/.data", "<rootDir>/.jest"],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  setupFiles: ["reflect-metadata"],
  transform: { "^.+\\.ts$": swc, "node_modules/jose/.+\\.js$": swc },
  // jose ships ES modules only; everything else in node_modules is CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!jose/)"],
  testTimeout: 120_000,
  // A failed test must not leave the run hanging on what it had open.
  forceExit: true,
};
