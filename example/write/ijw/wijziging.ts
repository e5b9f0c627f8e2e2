// SPDX-License-Identifier: EUPL-1.2
import type { Traject } from "../../hulp/traject";
import type { Bericht } from "./bericht";
import { referentie } from "./product";
import { omvang } from "./toewijzing";

/** 317: the aanbieder asks to go on with the toewijzing in another way. It names the person by BSN only. */
export function wijzigingBericht(traject: Traject, dagtekening: string): Bericht {
  return {
    soort: "317",
    afzender: traject.agb,
    ontvanger: traject.gemeente,
    dagtekening,
    inhoud: (jw) =>
      jw(
        "Client",
        jw("Bsn", traject.jeugdige.bsn),
        jw(
          "Verzoek",
          jw("ReferentieAanbieder", `${referentie(traject)}-W`),
          jw("RedenVerzoek", "2"),
          jw(
            "TeWijzigenProducten",
            jw(
              "TeWijzigenProduct",
              jw("ToewijzingNummer", String(traject.nummer)),
              jw("GewensteIngangsdatum", dagtekening),
              jw("Omvang", omvang(traject)),
            ),
          ),
        ),
      ),
  };
}

/** 319: the gemeente answers a request under its reference: refused for a reason, or (without one) still looked into. */
export function antwoordBericht(traject: Traject, dagtekening: string, reden?: string): Bericht {
  return {
    soort: "319",
    afzender: traject.gemeente,
    ontvanger: traject.agb,
    dagtekening,
    inhoud: (jw) =>
      jw(
        "Antwoord",
        jw("ReferentieAanbieder", `${referentie(traject)}${traject.verkeer?.wijzigingOp ? "-W" : ""}`),
        jw("VerzoekAntwoord", reden ? "1" : "2"),
        reden ? jw("RedenAfwijzingVerzoek", reden) : null,
      ),
  };
}
