// SPDX-License-Identifier: EUPL-1.2
import tseslint from "typescript-eslint";

/** Numbers that pass the elfproef outside the official test range could belong to a person. */
const noRealBsn = {
  meta: { type: "problem", schema: [] },
  create(context) {
    return {
      Program(node) {
        for (const [digits] of context.sourceCode.text.matchAll(/(?<![\d.])\d{9}(?![\d.])/g)) {
          const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
          const real =
            sum % 11 === 0 && Number(digits) > 0 && !(Number(digits) >= 999900006 && Number(digits) <= 999999990);
          if (real)
            context.report({
              node,
              message: `a number that passes the elfproef outside the test range (${digits.slice(0, 3)}…)`,
            });
        }
      },
    };
  },
};

const spdxHeader = {
  meta: { type: "problem", schema: [] },
  create(context) {
    return {
      Program(node) {
        const first = context.sourceCode.text.replace(/^#!.*\n/, "").split("\n", 1)[0];
        if (first !== "// SPDX-License-Identifier: EUPL-1.2")
          context.report({ node, message: "the first line must be the SPDX header" });
      },
    };
  },
};

const ENVIRONMENT_ONLY = "read the environment with platform/config/environment.ts";

export default tseslint.config(
  { ignores: ["node_modules/", ".data/", "dist/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mjs", "**/*.cjs"],
    plugins: { hub: { rules: { "no-real-bsn": noRealBsn, "spdx-header": spdxHeader } } },
    rules: {
      "hub/no-real-bsn": "error",
      "hub/spdx-header": "error",
      "no-restricted-properties": ["error", { object: "process", property: "env", message: ENVIRONMENT_ONLY }],
      "no-console": "error",
      eqeqeq: "error",
      "max-lines": ["error", 400],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ["platform/config/**", "test/**", "*.cjs"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["test/**", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["**/*.test.ts", "test/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
);
