// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readEnvironment } from "../platform/config/environment";
import { createLogger } from "../platform/logging/logger";
import { runMain, stopOnSignal } from "../platform/process/lifecycle";
import { keyFile } from "../platform/subgraph/environment";
import { serveAanmelden } from "./serve-aanmelden";
import { serveExample } from "./serve-example";

/** The stand-in source systems and the sign-in of an example region, as one process. */
runMain(async () => {
  const { EXAMPLE_DIR, PSEUDONYM_KEY_FILE } = readEnvironment(
    z.object({
      EXAMPLE_DIR: z.string({ error: "de map die npm run example heeft gemaakt" }),
      /** with it, parents and jeugdigen can sign in too */
      PSEUDONYM_KEY_FILE: keyFile(32).optional(),
    }),
  );
  const log = createLogger("bronnen");
  const { bronnen, close } = await serveExample(EXAMPLE_DIR, (file) => readFileSync(file, "utf8"));
  const aanmelden = await serveAanmelden(EXAMPLE_DIR, PSEUDONYM_KEY_FILE);
  stopOnSignal(log, async () => void (await Promise.all([close(), aanmelden.close()])));
  log.info({ bronnen, aanmelden: aanmelden.issuer }, "listening");
});
