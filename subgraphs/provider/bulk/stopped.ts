// SPDX-License-Identifier: EUPL-1.2

/** The import cannot go on; the message says why and is meant for people. What was stored stays stored. */
export class ImportStopped extends Error {}

const FILES: Record<string, string> = {
  ENOSPC: "de schijf is vol",
  EDQUOT: "de schijfruimte van deze gebruiker is op",
  EACCES: "een map of bestand is niet toegankelijk voor deze gebruiker",
  EPERM: "een map of bestand is niet toegankelijk voor deze gebruiker",
  EROFS: "de schijf is alleen te lezen",
  ENOTDIR: "een map is geen map",
  ENOENT: "een map of bestand bestaat niet (meer)",
  EEXIST: "een map is geen map",
  EMFILE: "er staan te veel bestanden open",
};
/** By SQLSTATE, else by its class: the first two characters. */
const DATABASE: Record<string, string> = {
  "42501": "de database geeft deze gebruiker geen rechten",
  "53100": "de database heeft geen ruimte meer",
  "53200": "de database heeft geen geheugen meer",
  "53300": "de database heeft te veel verbindingen",
  "08": "de verbinding met de database is weg",
  "25": "de database neemt nu niets aan",
  "28": "de database laat deze gebruiker niet toe",
  "3D": "de database bestaat niet",
  "42": "de database is niet bij; draai eerst npm run migrate",
  "53": "de database loopt tegen een grens",
  "57": "de database is gestopt",
  "58": "de schijf van de database geeft fouten",
};
const CONNECTION = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"];

/** The reason to stop in this error; undefined when it may be the fault of one file. */
export function toStop(error: unknown): ImportStopped | undefined {
  if (error instanceof ImportStopped) return error;
  const { code = "", message = "" } = error as { code?: string; message?: string };
  const lost =
    CONNECTION.includes(code) || /Connection terminated|Client has encountered a connection error/.test(message);
  const reden =
    FILES[code] ??
    (lost ? "de database is niet bereikbaar" : undefined) ??
    // A statement that took too long (57014) may be about one batch only.
    (/^[0-9A-Z]{5}$/.test(code) && code !== "57014" ? (DATABASE[code] ?? DATABASE[code.slice(0, 2)]) : undefined);
  return reden === undefined
    ? undefined
    : new ImportStopped(
        `De import is gestopt: ${reden}. Wat al is verwerkt, blijft staan; start de import daarna opnieuw.`,
      );
}
