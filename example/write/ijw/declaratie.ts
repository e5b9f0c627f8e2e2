// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, vroegste } from "../../datum";
import type { Declaratie, Traject } from "../../hulp/traject";
import { type Bericht, GOED, retourCodes } from "./bericht";
import { ijw, type Schrijver } from "./xml";

/** Cents for an hour of help. */
const UURTARIEF = 9_450;

const totaal = (centen: number): string => ijw("TotaalBedrag", String(centen)) + ijw("DebetCredit", "D");
const declaratieNummer = ({ nummer }: Traject, { van }: Declaratie): string =>
  `${nummer}${van.slice(2, 7).replace("-", "")}`;

function clienten(jw: Schrijver, traject: Traject, declaratie: Declaratie, retourcode?: string): string {
  const { van, tot, uren } = declaratie;
  const prestatie = jw(
    "Prestatie",
    jw("ProductReferentie", ijw("ReferentieNummer", `${declaratieNummer(traject, declaratie)}-1`)),
    jw("ToewijzingNummer", String(traject.nummer)),
    jw("ProductCategorie", traject.product.categorie),
    jw("ProductCode", traject.product.code),
    jw("ProductPeriode", ijw("Begindatum", van), ijw("Einddatum", tot)),
    jw("GeleverdVolume", String(uren)),
    jw("Eenheid", "04"),
    jw("ProductTarief", String(UURTARIEF)),
    jw("IngediendBedrag", ijw("Bedrag", String(uren * UURTARIEF)), ijw("DebetCredit", "D")),
    retourcode ? retourCodes(jw, retourcode) : null,
  );
  const goed = retourcode ? retourCodes(jw, GOED) : null;
  return jw("Clienten", jw("Client", jw("Bsn", traject.jeugdige.bsn), jw("Prestaties", prestatie), goed));
}

/** 323: the aanbieder charges a month, a week after it; and 325: the gemeente pays it or says why not. */
export function declaratieBerichten(traject: Traject, declaratie: Declaratie, peildatum: string): Bericht[] {
  const { van, tot, uren, afgekeurd } = declaratie;
  const dagtekening = vroegste(plusDagen(tot, 7), peildatum);
  const nummer = declaratieNummer(traject, declaratie);
  const bedrag = uren * UURTARIEF;
  const heen: Bericht = {
    soort: "323",
    afzender: traject.agb,
    ontvanger: traject.gemeente,
    dagtekening,
    inhoud: (jw) =>
      jw(
        "Declaratie",
        jw("DeclaratieNummer", nummer),
        jw("DeclaratiePeriode", ijw("Begindatum", van), ijw("Einddatum", tot)),
        jw("DeclaratieDagtekening", dagtekening),
        jw("TotaalIngediendBedrag", totaal(bedrag)),
        clienten(jw, traject, declaratie),
      ),
  };
  const terug: Bericht = {
    soort: "325",
    afzender: traject.gemeente,
    ontvanger: traject.agb,
    dagtekening: vroegste(plusDagen(dagtekening, 3), peildatum),
    over: heen,
    inhoud: (jw) =>
      jw(
        "DeclaratieAntwoord",
        jw("DeclaratieNummer", nummer),
        jw("TotaalIngediendBedrag", totaal(bedrag)),
        jw("TotaalToegekendBedrag", totaal(afgekeurd ? 0 : bedrag)),
        afgekeurd ? clienten(jw, traject, declaratie, afgekeurd) : null,
        retourCodes(jw, afgekeurd ? GOED : "8001"),
      ),
  };
  return [heen, terug];
}
