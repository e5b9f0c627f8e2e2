// SPDX-License-Identifier: EUPL-1.2
import { THUISZITTERS } from "../baseline";
import { THUIS } from "../aannames";
import { plusDagen } from "../datum";
import type { Toeval } from "../toeval";
import type { Leerling, Verzuim } from "./leerling";

type Gebeurtenis = "THUIS" | "ZESTIEN_UUR" | "LUXE" | "ZIEK" | "VROEGER" | "5a" | "15" | "NIETS";

/** Ends the enrolment: from the next day the jeugdige is on no school's list. */
export function schrijfUit(leerling: Leerling, op: string): void {
  leerling.inschrijvingen = leerling.inschrijvingen.filter((i) => i.van < op);
  for (const inschrijving of leerling.inschrijvingen) inschrijving.tot = op;
}

/** A report at the school of now; without a school there is nothing to report. */
export function meldVerzuim(leerling: Leerling, melding: Omit<Verzuim, "brin">): void {
  const school = leerling.inschrijvingen.find((i) => i.tot === null);
  if (!school) return;
  const eerder = leerling.inschrijvingen.indexOf(school);
  if (school.van > melding.van) leerling.inschrijvingen[eerder] = { ...school, van: plusDagen(melding.van, -200) };
  leerling.verzuim.push({ brin: school.brin, ...melding });
}

/** Exempts the jeugdige from a date on; such an exemption goes with being on no school's list. */
export function stelVrij(leerling: Leerling, grond: "5a" | "5b" | "5c" | "15", van: string): void {
  leerling.inschrijvingen = [];
  leerling.vrijstellingen.push({ grond, van, tot: null });
}

/** Leave for a weighty reason (article 11): some days, and the jeugdige stays on the list of the school. */
function geefVerlof(leerling: Leerling, van: string): void {
  leerling.vrijstellingen.push({ grond: "11", van, tot: plusDagen(van, 9) });
}

/** The grounds beside 5a are rare: b is about richting, c about a school abroad. */
function grondBij(dagen: number): "5a" | "5b" | "5c" {
  return dagen % 10 === 0 ? "5c" : dagen % 10 < 3 ? "5b" : "5a";
}

/** Lets something happen to one in eight pupils, in the proportions found nationally where they are known. */
export function voegVerzuimToe(toeval: Toeval, leerling: Leerling, dag: string): void {
  const terug = (van: number, tot: number): string => plusDagen(dag, -toeval.tussen(van, tot));
  const wat = toeval.weeg<Gebeurtenis>([
    ["THUIS", THUIS * 100],
    ["ZESTIEN_UUR", 3],
    ["LUXE", 1.5],
    ["ZIEK", 2],
    ["VROEGER", 2],
    ["5a", 1],
    ["15", 0.3],
    ["NIETS", 90.2 - THUIS * 100],
  ]);
  if (wat === "THUIS" && toeval.weeg(THUISZITTERS) === "ABSOLUUT") schrijfUit(leerling, terug(10, 300));
  else if (wat === "THUIS")
    meldVerzuim(leerling, {
      soort: "LANGDURIG_RELATIEF",
      status: "In behandeling",
      van: terug(30, 450),
      tot: null,
      uren: null,
      terugkeerplan: toeval.kies(["", "Opbouw met twee ochtenden per week."]),
    });
  else if (wat === "ZESTIEN_UUR")
    meldVerzuim(leerling, {
      soort: "ZESTIEN_UUR",
      status: toeval.kies(["Geregistreerd", "In behandeling"]),
      van: terug(1, 25),
      tot: null,
      uren: toeval.tussen(16, 40),
      terugkeerplan: "",
    });
  else if (wat === "LUXE") {
    const van = terug(40, 300);
    meldVerzuim(leerling, {
      soort: "LUXE",
      status: "Afgesloten",
      van,
      tot: plusDagen(van, 4),
      uren: toeval.tussen(6, 25),
      terugkeerplan: "",
    });
  } else if (wat === "ZIEK")
    meldVerzuim(leerling, {
      soort: "GEOORLOOFD_ZIEK",
      status: "Ter kennisgeving aangenomen",
      van: terug(5, 80),
      tot: null,
      uren: null,
      terugkeerplan: "",
    });
  else if (wat === "VROEGER") {
    const van = terug(200, 500);
    meldVerzuim(leerling, {
      soort: "LANGDURIG_RELATIEF",
      status: "Afgesloten",
      van,
      tot: plusDagen(van, toeval.tussen(30, 150)),
      uren: null,
      terugkeerplan: "",
    });
  } else if (wat === "5a" || wat === "15") {
    const dagen = toeval.tussen(60, 700);
    const van = plusDagen(dag, -dagen);
    if (wat === "5a") stelVrij(leerling, grondBij(dagen), van);
    else if (dagen % 2 === 0) geefVerlof(leerling, van);
    else stelVrij(leerling, "15", van);
  }
}
