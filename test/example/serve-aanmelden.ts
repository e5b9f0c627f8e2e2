// SPDX-License-Identifier: EUPL-1.2
import { serveAanmelden } from "../../example/serve-aanmelden";

// A process of its own: oidc-provider ships ES modules only, which Jest would have to translate one by one.
const [, , map, key] = process.argv;
void serveAanmelden(map!, key === undefined ? undefined : Buffer.from(key, "base64")).then(({ issuer }) =>
  process.stdout.write(`${issuer}\n`),
);
