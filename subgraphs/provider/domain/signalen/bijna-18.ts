// SPDX-License-Identifier: EUPL-1.2
import { MAANDEN_VOOR_ACHTTIEN } from "../../../../platform/herkomst/casusfeiten";
import type { Herkomst } from "../../../../platform/herkomst/records";
import { type Datum, datumVoorMensen, plusMaanden } from "../../../../platform/time/datum";
import { herkomstVanCasus } from "./casusfeiten";
import type { Omstandigheden, Signaalregel } from "./hulp";

/** The eighteenth birthday as one source has it. */
interface Achttien {
  op: Datum;
  herkomst: Herkomst;
}

/**
 * BIJNA_18_MET_HULP: the jeugdige turns eighteen within eighteen months while help runs, according to a dossier or the casus. When sources
 * differ all their days are told, and the earliest that is near counts, because being late is worse. Whether there is a plan for after, the
 * case domain tells.
 */
export const bijna18MetHulp: Signaalregel = (all, omstandigheden) => {
  const { vandaag } = omstandigheden;
  const lopend = all.filter(({ status }) => status === "LOPEND");
  const bekend = achttienVan(omstandigheden);
  const nabij = bekend.map(({ op }) => op).filter((op) => beginVan(op) <= vandaag && vandaag < op);
  const eerste = nabij.sort()[0];
  if (lopend.length === 0 || !eerste) return [];
  return [
    {
      code: "BIJNA_18_MET_HULP",
      ernst: "AANDACHT",
      sinds: beginVan(eerste),
      uitleg: `De jeugdige wordt ${wanneer(bekend)} achttien terwijl er nog hulp loopt van ${[...new Set(lopend.map(({ aanbieder }) => aanbieder))].join(" en ")}.`,
      feiten: [...bekend.map(({ herkomst }) => herkomst), ...lopend.flatMap(({ herkomst }) => herkomst)],
    },
  ];
};

/** When each source lets the jeugdige turn eighteen; the casus tells it only when it is near. */
export function achttienVan({ geboortedata, casus }: Pick<Omstandigheden, "geboortedata" | "casus">): Achttien[] {
  return [
    ...geboortedata.map(({ datum, herkomst }) => ({ op: plusMaanden(datum, 18 * 12), herkomst })),
    ...(casus?.achttien ?? []).map((feit) => ({ op: feit.achttienOp, herkomst: herkomstVanCasus(feit) })),
  ];
}

function beginVan(achttien: Datum): Datum {
  return plusMaanden(achttien, -MAANDEN_VOOR_ACHTTIEN);
}

/** `op 1 mei 2027`, or each day with who says so. */
function wanneer(bekend: Achttien[]): string {
  const dagen = [...new Set(bekend.map(({ op }) => op))].sort();
  const op = (dag: Datum) => `op ${datumVoorMensen(dag)}`;
  if (dagen.length === 1) return op(dagen[0]!);
  const wie = (dag: Datum) => [...new Set(bekend.flatMap((each) => (each.op === dag ? each.herkomst.bronhouder : [])))];
  return dagen.map((dag) => `volgens ${wie(dag).join(" en ")} ${op(dag)}`).join(" of ");
}
