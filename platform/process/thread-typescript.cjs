// SPDX-License-Identifier: EUPL-1.2
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const options = require("./swc-options.cjs");

// In a thread: @swc-node/register loads the whole TypeScript compiler first, a third of a second of work in each thread.
require.extensions[".ts"] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, "utf8"), { ...options, filename, swcrc: false }).code, filename);
