// SPDX-License-Identifier: EUPL-1.2
import { readSecret } from "../../../../platform/config/secret";
import type { Clock } from "../../../../platform/time/datum";
import type { ZgwBron } from "../../config";
import { createZgwClient, type ZgwClient } from "./client";

/**
 * A client of a source as bronnen.yaml describes it.
 * @param folder folder of bronnen.yaml, where the file names of secrets start from
 */
export function connectZgw(bron: ZgwBron, folder: string, clock: Clock): ZgwClient {
  return createZgwClient({
    ...bron,
    clientId: bron.auth.clientId,
    secret: readSecret(bron.auth.secret, folder),
    objectenToken: bron.objectenToken && readSecret(bron.objectenToken, folder),
    clock,
  });
}
