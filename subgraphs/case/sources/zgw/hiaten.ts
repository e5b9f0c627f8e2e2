// SPDX-License-Identifier: EUPL-1.2
import type { Mapping } from "../../config";
import type { Hiaat, Onderdeel } from "../../domain/onderdelen";

/** What a source has no place for, as its mapping says: then it is not empty but not known there. */
export function kentNiet(mapping: Mapping): Onderdeel[] {
  const { regisseur, plan } = mapping;
  const kentVeiligThuis =
    regisseur.voerder !== undefined || regisseur.rollen.some(({ voerder }) => voerder === "VEILIG_THUIS");
  const mapped: [Onderdeel, unknown][] = [
    ["FASE", mapping.fase],
    ["FASEVERLOOP", mapping.fase],
    ["STAPPEN", mapping.stappen],
    ["WAAKVLAM", mapping.waakvlam],
    ["SEGMENT", mapping.segment],
    ["ONDERSTEUNING", mapping.ondersteuning],
    ["COMPLEXITEIT", mapping.complexiteit],
    ["MAATREGEL", mapping.maatregel],
    ["ACUTE_VEILIGHEID", mapping.acuut ?? (kentVeiligThuis || undefined)],
    ["VEILIGHEIDSAFSPRAKEN", mapping.veiligheidsafspraken],
    ["CONTACTMOMENTEN", mapping.laatsteContact],
    ["ACUTE_HULP", mapping.acuteHulpSinds],
    ["TOESTEMMINGEN", mapping.toestemmingen],
    ["REGIEGESCHIEDENIS", regisseur.geschiedenis],
  ];
  const alleenInRecord: Onderdeel[] = ["KRACHTEN_EN_ZORGEN", "AKKOORDEN"];
  const inPlan = "eigenschappen" in plan ? [...alleenInRecord, ...plan.kentNiet] : plan.kentNiet;
  return [...new Set([...mapped.flatMap(([naam, each]) => (each === undefined ? [naam] : [])), ...inPlan])];
}

/** Why parts of a gezin are empty although nobody said they are. */
export function hiatenVan(mapping: Mapping, onleesbaar: Iterable<Onderdeel>): Hiaat[] {
  return [
    ...kentNiet(mapping).map((onderdeel): Hiaat => ({ onderdeel, reden: "BRON_KENT_DIT_NIET" })),
    ...[...onleesbaar].sort().map((onderdeel): Hiaat => ({ onderdeel, reden: "ONLEESBAAR" })),
  ];
}
