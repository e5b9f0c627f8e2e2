// SPDX-License-Identifier: EUPL-1.2
import { serveAanmelden } from "../../example/serve-aanmelden";

// A process of its own: oidc-provider ships ES modules only, which Jest would have to translate one by one.
void serveAanmelden(process.argv[2]!).then(({ issuer }) => process.stdout.write(`${issuer}\n`));
