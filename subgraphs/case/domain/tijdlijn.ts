// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../platform/herkomst/records";
import { type Datum, plusDagen } from "../../../platform/time/datum";
import type { Gezin } from "./gezin";
import { naamVan } from "./regie";
import { herkomstVan } from "./signalen";

/** What happened in the casus up to a date, oldest first. */
export function tijdlijnVan(gezin: Gezin, vandaag: Datum): Gebeurtenis[] {
  const start: Gebeurtenis = {
    op: gezin.begonnenOp,
    soort: "CASUS_START",
    omschrijving: "De casus van dit gezin begon.",
    herkomst: herkomstVan(gezin),
  };
  const regie = gezin.regie.map((toewijzing): Gebeurtenis => ({
    op: toewijzing.van,
    tot: toewijzing.tot && plusDagen(toewijzing.tot, -1),
    soort: "REGIE",
    omschrijving: `De regie ${toewijzing.tot ? "lag" : "ligt"} bij ${toewijzing.naam ? `${toewijzing.naam} (${naamVan(toewijzing.voerder)})` : naamVan(toewijzing.voerder)}.`,
    herkomst: herkomstVan(gezin, toewijzing.vastgelegdOp),
  }));
  const plannen = gezin.plannen.flatMap((plan): Gebeurtenis[] => {
    const herkomst = herkomstVan(gezin, plan.vastgelegdOp);
    const evaluaties = plan.evaluaties.flatMap(({ gehouden }) =>
      gehouden ? [{ op: gehouden, soort: "EVALUATIE", omschrijving: "Het plan is geëvalueerd.", herkomst }] : [],
    );
    return [
      {
        op: plan.geldigVan,
        tot: plan.geldigTot,
        soort: "PLAN",
        omschrijving: `Versie ${plan.versie} van het plan ging in.`,
        herkomst,
      },
      ...evaluaties,
    ];
  });
  const einde = gezin.beeindigdOp
    ? [
        {
          op: gezin.beeindigdOp,
          soort: "CASUS_EINDE",
          omschrijving: "De casus van dit gezin is gesloten.",
          herkomst: herkomstVan(gezin),
        },
      ]
    : [];
  return [start, ...regie, ...plannen, ...einde]
    .filter(({ op }) => op <= vandaag)
    .sort((a, b) => a.op.localeCompare(b.op));
}
