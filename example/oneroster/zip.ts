// SPDX-License-Identifier: EUPL-1.2
import { ZipFile } from "yazl";
import type { OneRosterData, OneRosterObject, Soort } from "./data";

/** The files that OneRoster 1.2 knows; a manifest names them all. */
const BESTANDEN = [
  ...["academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics"],
  ...["enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources"],
  ...["resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles"],
  ...["userResources", "users"],
];

type Rij = Record<string, unknown>;
const id = (verwijzing: unknown): unknown => (verwijzing as { sourcedId: string }).sourcedId;

/** The columns of each file, in the order of the standard, and where their values come from. */
const KOLOMMEN: Record<Soort, Record<string, (object: Rij) => unknown>> = {
  orgs: { name: (o) => o.name, type: (o) => o.type, identifier: (o) => o.identifier, parentSourcedId: () => "" },
  academicSessions: {
    title: (o) => o.title,
    type: (o) => o.type,
    startDate: (o) => o.startDate,
    endDate: (o) => o.endDate,
    parentSourcedId: () => "",
    schoolYear: (o) => o.schoolYear,
  },
  users: {
    enabledUser: (o) => o.enabledUser,
    username: () => "",
    userIds: (o) =>
      (o.userIds as { type: string; identifier: string }[]).map((u) => `{${u.type}:${u.identifier}}`).join(","),
    givenName: (o) => o.givenName,
    familyName: (o) => o.familyName,
    middleName: () => "",
    identifier: () => "",
    email: () => "",
    sms: () => "",
    phone: () => "",
    agentSourcedIds: () => "",
    grades: (o) => (o.grades as string[]).join(","),
    password: () => "",
  },
  enrollments: {
    classSourcedId: (o) => id(o.class),
    schoolSourcedId: (o) => id(o.school),
    userSourcedId: (o) => id(o.user),
    role: (o) => o.role,
    primary: () => "",
    beginDate: (o) => o.beginDate,
    endDate: (o) => o.endDate,
  },
};

const csv = (rijen: readonly (readonly unknown[])[]): string =>
  rijen
    .map((rij) =>
      rij
        .map((waarde) => String(waarde ?? ""))
        .map((tekst) => (/[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst))
        .join(","),
    )
    .map((regel) => `${regel}\r\n`)
    .join("");

/** A file of objects; in a bulk file `status` and `dateLastModified` are empty, as the standard asks. */
function bestand(soort: Soort, wijze: "bulk" | "delta", objecten: readonly OneRosterObject[]): string {
  const kolommen = KOLOMMEN[soort];
  const kop = ({ sourcedId, status, dateLastModified }: OneRosterObject): string[] =>
    wijze === "bulk" ? [sourcedId, "", ""] : [sourcedId, status, dateLastModified];
  return csv([
    ["sourcedId", "status", "dateLastModified", ...Object.keys(kolommen)],
    ...objecten.map((object) => [...kop(object), ...Object.values(kolommen).map((van) => van(object))]),
  ]);
}

/** What a delivery is made of; a kind that is not named is `absent`. */
export interface Zipinhoud {
  readonly wijze: "bulk" | "delta";
  readonly data: Partial<OneRosterData>;
  /** When it was made: the only place for it is the time of the files in the zip. */
  readonly moment: Date;
}

/** The texts of the files of a OneRoster 1.2 CSV delivery, by name. */
export function oneRosterBestanden({ wijze, data }: Zipinhoud): Map<string, string> {
  const soorten = Object.keys(data) as Soort[];
  const manifest = csv([
    ["propertyName", "value"],
    ["manifest.version", "1.0"],
    ["oneroster.version", "1.2"],
    ...BESTANDEN.map((naam) => [`file.${naam}`, soorten.includes(naam as Soort) ? wijze : "absent"]),
    ["source.systemName", "Leerlingadministratie Voorbeeld"],
    ["source.systemCode", "voorbeeld"],
  ]);
  return new Map([
    ["manifest.csv", manifest],
    ...soorten.map((soort): [string, string] => [`${soort}.csv`, bestand(soort, wijze, data[soort] ?? [])]),
  ]);
}

/** Packs files into a zip; the same texts and moment always give the same bytes. */
export async function pakIn(bestanden: ReadonlyMap<string, string>, moment: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [naam, tekst] of bestanden) zip.addBuffer(Buffer.from(tekst), naam, { mtime: moment });
  zip.end();
  const delen: Buffer[] = [];
  for await (const deel of zip.outputStream) delen.push(deel as Buffer);
  return Buffer.concat(delen);
}
