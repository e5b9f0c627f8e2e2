// SPDX-License-Identifier: EUPL-1.2
import type { Traject } from "../../hulp/traject";
import { type Bericht, client } from "./bericht";
import { product, referentie } from "./product";
import { ijw, type Schrijver } from "./xml";

/** Hours a week, or etmalen a week where someone stays the night. */
export const omvang = (traject: Traject): string => {
  const verblijf = Number(traject.product.hulpvorm) > 10;
  return ijw("Volume", verblijf ? "7" : "4") + ijw("Eenheid", verblijf ? "14" : "04") + ijw("Frequentie", "2");
};

/** 301: the gemeente assigns a product to an aanbieder. No address: the contact element only says of which kind it would be. */
export function toewijzingBericht(traject: Traject, toegewezenOp: string, ots: boolean): Bericht {
  return {
    soort: "301",
    afzender: traject.gemeente,
    ontvanger: traject.agb,
    dagtekening: toegewezenOp,
    inhoud: (jw) => client(jw, traject.jeugdige, inhoud(jw, traject, toegewezenOp, ots), true),
  };
}

function inhoud(jw: Schrijver, traject: Traject, toegewezenOp: string, ots: boolean): string {
  return (
    (ots ? jw("JuridischeStatus", "04") : "") +
    jw("Contactgegevens", jw("Contact", jw("Soort", "01"))) +
    jw(
      "ToegewezenProducten",
      jw(
        "ToegewezenProduct",
        jw("ToewijzingNummer", String(traject.nummer)),
        traject.verzochtOp ? jw("ReferentieAanbieder", referentie(traject)) : null,
        product(jw, traject),
        jw("Toewijzingsdatum", toegewezenOp),
        jw("Toewijzingstijd", "09:30:00"),
        jw("Ingangsdatum", traject.ingangsdatum),
        traject.geplandEinde ? jw("Einddatum", traject.geplandEinde) : null,
        jw("Omvang", omvang(traject)),
      ),
    )
  );
}
