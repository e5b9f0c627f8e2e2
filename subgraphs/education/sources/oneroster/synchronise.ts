// SPDX-License-Identifier: EUPL-1.2
import type { Pseudonymise } from "../../../../platform/identity/pseudonym";
import type { SourceFailure } from "../../../../platform/source/outcome";
import type { OneRosterClient } from "./client";
import { SOORTEN, type Soort } from "./payloads";
import { type Afkeuring, type Spiegelobject, toSpiegelobject } from "./spiegel";

/** Changes made in the same moment as the newest one we have may still be on their way. */
const OVERLAP_MS = 60_000;

/** What one round brought. */
export type Ronde =
  | { ok: false; failure: SourceFailure }
  | {
      ok: true;
      /** whether everything was read, so that what did not come is gone */
      volledig: boolean;
      objecten: Spiegelobject[];
      afgekeurd: Afkeuring[];
    };

/**
 * Reads a source: everything, or what changed since `gewijzigd` (newest change known per kind). All kinds or nothing, so that an
 * enrolment never comes without its pupil.
 */
export async function readRonde(
  client: OneRosterClient,
  pseudonymise: Pseudonymise,
  bsnType: string,
  gewijzigd?: Map<Soort, Date>,
): Promise<Ronde> {
  const objecten = new Map<string, Spiegelobject>();
  const afgekeurd: Afkeuring[] = [];
  for (const soort of SOORTEN) {
    const newest = gewijzigd?.get(soort);
    const answer = await client.read(soort, newest && new Date(newest.getTime() - OVERLAP_MS));
    if (!answer.ok) return answer;
    for (const record of answer.value) {
      const object = toSpiegelobject(soort, record, pseudonymise, bsnType);
      if ("reden" in object) afgekeurd.push(object);
      else keepNewest(objecten, object);
    }
  }
  return { ok: true, volledig: gewijzigd === undefined, objecten: [...objecten.values()], afgekeurd };
}

/** A page that moved may bring a record twice, or an old form of it after the new one. */
function keepNewest(objecten: Map<string, Spiegelobject>, object: Spiegelobject): void {
  const key = `${object.soort} ${object.sourcedId}`;
  const known = objecten.get(key);
  if (!known || known.gewijzigdOp <= object.gewijzigdOp) objecten.set(key, object);
}
