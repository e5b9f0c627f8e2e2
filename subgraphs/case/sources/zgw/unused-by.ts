// SPDX-License-Identifier: EUPL-1.2
import type { Mapping } from "../../config";
import { patternOf } from "./eigenschappen";
import type { Gezinszaken } from "./gezinszaken";
import { eigenschappenIn } from "./mapping-namen";

/** What the zaken of a gezin hold and the mapping does nothing with: names of the catalogus only, never a value. */
export function unusedBy(mapping: Mapping, { zaken }: Gezinszaken): string[] {
  const { gezin, leden, regisseur, fase } = mapping;
  const roltypen = new Set([...leden, ...regisseur.rollen].map(({ roltype }) => roltype));
  const patterns = eigenschappenIn(mapping).map(patternOf);
  const unused = zaken.flatMap(({ _expand }) => [
    ...[..._expand.rollen, ..._expand.deelzaken.flatMap((deelzaak) => deelzaak._expand.rollen)]
      .filter((rol) => !roltypen.has(rol.omschrijving) && rol.omschrijvingGeneriek !== regisseur.generiek)
      .map((rol) => `rol '${rol.omschrijving}'`),
    ..._expand.eigenschappen
      .filter(({ naam }) => !patterns.some((pattern) => pattern.test(naam)))
      .map(({ naam }) => `eigenschap '${naam}'`),
    ...(_expand.status && fase?.statustype[_expand.status._expand.statustype.omschrijving] === undefined
      ? [`status '${_expand.status._expand.statustype.omschrijving}'`]
      : []),
    ...(gezin.huishouden ? [] : _expand.zaakobjecten.map(({ objectType }) => `zaakobject van soort '${objectType}'`)),
  ]);
  return [...new Set(unused)].sort();
}
