// SPDX-License-Identifier: EUPL-1.2

/** How TypeScript becomes what Node.js runs, where @swc-node/register is not used. As tsconfig.json says it. */
module.exports = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: "commonjs" },
};
