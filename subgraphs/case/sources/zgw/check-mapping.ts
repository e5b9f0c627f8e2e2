// SPDX-License-Identifier: EUPL-1.2
import type { Mapping } from "../../config";
import type { ZgwClient } from "./client";
import { eigenschappenIn } from "./mapping-namen";

/** What the catalogus of a source says about its mapping. */
export interface Mappingcontrole {
  /** addresses of the versions of the zaaktype that means "gezin" */
  zaaktypen: string[];
  /** addresses of the statustypen of those, with what they are called */
  statustypen: Map<string, string>;
  /** what the mapping names and the catalogus does not know, each as one line; empty when the mapping is right */
  fouten: string[];
}

/** Holds a mapping against the catalogus of its source: zaaktypen, roltypen, statustypen and eigenschappen must exist there. */
export async function checkMapping(
  mapping: Mapping,
  client: Pick<ZgwClient, "findZaaktypen" | "readZaaktypen">,
  signal: AbortSignal,
): Promise<Mappingcontrole> {
  const { gezin } = mapping;
  const names = [gezin.zaaktype, ...(gezin.deelzaken ? [gezin.deelzaken.zaaktype] : [])];
  const found = await Promise.all(names.map((naam) => client.findZaaktypen(naam, signal)));
  const missing = names.filter((_naam, i) => found[i]!.length === 0).map((naam) => `zaaktype '${naam}' bestaat niet`);
  const zaaktypen = found[0]!;
  if (missing.length > 0) return { zaaktypen, statustypen: new Map(), fouten: missing };
  const inhoud = await client.readZaaktypen(found.flat(), signal);
  const roltypen = inhoud.flatMap((type) => type.roltypen);
  const known = {
    roltype: new Set(roltypen.map(({ omschrijving }) => omschrijving)),
    statustype: new Set(inhoud.flatMap((type) => type.statustypen.map(({ omschrijving }) => omschrijving))),
    eigenschap: new Set(inhoud.flatMap((type) => type.eigenschappen)),
  };
  const { generiek } = mapping.regisseur;
  return {
    zaaktypen,
    statustypen: new Map(
      inhoud.flatMap((type) => type.statustypen.map(({ url, omschrijving }): [string, string] => [url, omschrijving])),
    ),
    fouten: [
      ...used(mapping)
        .filter(([soort, naam]) => !known[soort].has(naam))
        .map(([soort, naam]) => `${soort} '${naam}' bestaat niet`),
      ...(generiek === undefined || roltypen.some(({ omschrijvingGeneriek }) => omschrijvingGeneriek === generiek)
        ? []
        : [`geen roltype met omschrijvingGeneriek '${generiek}'`]),
    ],
  };
}

/** Every name of the catalogus that a mapping uses. */
function used(mapping: Mapping): ["roltype" | "statustype" | "eigenschap", string][] {
  const { leden, regisseur, fase } = mapping;
  return [
    ...[...leden, ...regisseur.rollen].map(({ roltype }): ["roltype", string] => ["roltype", roltype]),
    ...Object.keys(fase?.statustype ?? {}).map((naam): ["statustype", string] => ["statustype", naam]),
    ...eigenschappenIn(mapping)
      // A catalogus names as many as there is room for; that there is room for one shows that the name is right.
      .map((naam): ["eigenschap", string] => ["eigenschap", naam.replace(/\{[nm]\}/g, "1")]),
  ];
}
