// SPDX-License-Identifier: EUPL-1.2
import { plusDagen, vroegste } from "../../datum";
import type { Traject } from "../../hulp/traject";
import { type Bericht, type Berichtsoort, client } from "./bericht";
import { product } from "./product";
import type { Schrijver } from "./xml";

/** StatusAanlevering: 1 first, 2 changed, 3 withdrawn. */
type Status = "1" | "2" | "3";

const levering = (
  soort: Berichtsoort,
  traject: Traject,
  dagtekening: string,
  inhoud: (jw: Schrijver) => string,
): Bericht => ({
  soort,
  afzender: traject.agb,
  ontvanger: traject.gemeente,
  dagtekening,
  inhoud: (jw) => client(jw, traject.jeugdige, inhoud(jw)),
});

const gedeeld = (jw: Schrijver, traject: Traject, begin: string): string =>
  jw("ToewijzingNummer", String(traject.nummer)) +
  product(jw, traject) +
  jw("ToewijzingIngangsdatum", traject.ingangsdatum) +
  jw("Begindatum", begin);

const start = (traject: Traject, dag: string, begin: string, status: Status): Bericht =>
  levering("305", traject, dag, (jw) =>
    jw("StartProducten", jw("StartProduct", gedeeld(jw, traject, begin), jw("StatusAanlevering", status))),
  );

const stop = (traject: Traject, dag: string, begin: string, einde: string, status: Status): Bericht =>
  levering("307", traject, dag, (jw) =>
    jw(
      "StopProducten",
      jw(
        "StopProduct",
        gedeeld(jw, traject, begin),
        jw("RedenBeeindiging", traject.redenBeeindiging ?? "31"),
        jw("Einddatum", einde),
        jw("StatusAanlevering", status),
      ),
    ),
  );

/** 305 messages of a traject that started: one, or three when the first was wrong and withdrawn. */
export function startBerichten(traject: Traject, gestartOp: string, peildatum: string): Bericht[] {
  const laat = plusDagen(gestartOp, 5);
  if (traject.correctie !== "START_VERWIJDERD" || laat > peildatum)
    return [start(traject, vroegste(plusDagen(gestartOp, 2), peildatum), gestartOp, "1")];
  const fout = plusDagen(gestartOp, -1);
  return [
    start(traject, gestartOp, fout, "1"),
    start(traject, plusDagen(gestartOp, 2), fout, "3"),
    start(traject, laat, gestartOp, "1"),
  ];
}

/** 307 messages of a traject that ended: one, or two when the end date was put right. */
export function stopBerichten(traject: Traject, gestartOp: string, beeindigdOp: string, peildatum: string): Bericht[] {
  // Never before the start was told, also not when help lasted a few days.
  const dag = vroegste(plusDagen(beeindigdOp, 3), peildatum);
  const laat = plusDagen(dag, 10);
  if (traject.correctie !== "STOP_GEWIJZIGD" || laat > peildatum)
    return [stop(traject, dag, gestartOp, beeindigdOp, "1")];
  return [
    stop(traject, dag, gestartOp, plusDagen(beeindigdOp, -1), "1"),
    stop(traject, laat, gestartOp, beeindigdOp, "2"),
  ];
}
