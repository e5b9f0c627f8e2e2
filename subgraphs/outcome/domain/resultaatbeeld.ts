// SPDX-License-Identifier: EUPL-1.2
import { combineStatus, toelichtingBij } from "../../../platform/herkomst/beeld";
import type { Beeld, Brondekking, Signaal } from "../../../platform/herkomst/records";
import { dekkingVan } from "./dekking";
import type { Bron, Periodelevering } from "./levering";
import { type Gesprekspunt, gesprekspuntenVan } from "./gesprekspunten/gesprekspunten";
import type { Score } from "./score";
import { bronVerouderd } from "./signalen/bron-verouderd";
import { lageRespons } from "./signalen/lage-respons";
import { regelsAfgekeurd } from "./signalen/regels-afgekeurd";
import { tegenstrijdig } from "./signalen/tegenstrijdig";
import { tijdlijnVan } from "./tijdlijn";
import type { ResultatenVraag } from "./vraag";

/** The results of one aanbieder in the envelope of every domain. */
export interface Resultaatbeeld extends Beeld {
  /** latest periode first */
  scores: Score[];
  gesprekspunten: Gesprekspunt[];
}

/** What an answer is made of. */
export interface Feiten {
  bronnen: readonly Bron[];
  /** what the question asks for, as it may be shown (see publicaties.ts) */
  scores: Score[];
  leveringen: readonly Periodelevering[];
  nu: Date;
}

/**
 * The answer to one question. Everyone with a valid token sees all of it (niveau VOLLEDIG): it holds figures over groups of at least
 * ten, and no persons.
 */
export function buildResultaatbeeld(vraag: ResultatenVraag, feiten: Feiten): Resultaatbeeld {
  const { bronnen, scores, leveringen, nu } = feiten;
  const dekking = bronnen.map((bron) => dekkingVan(bron, leveringen, nu));
  return {
    status: combineStatus(dekking, scores.length > 0),
    toelichting: toelichtingVan(vraag, dekking, scores),
    niveau: "VOLLEDIG",
    dekking,
    scores,
    // Worked out only when they are asked: over thousands of scores each takes longer than the rest.
    get signalen() {
      return signalenVan(vraag, scores, feiten);
    },
    get tijdlijn() {
      return tijdlijnVan(scores);
    },
    get gesprekspunten() {
      return gesprekspuntenVan(scores);
    },
  };
}

function toelichtingVan(vraag: ResultatenVraag, dekking: Brondekking[], scores: Score[]): string | undefined {
  if (vraag.intensiteit === "ACUUT") return "Van acute hulp worden geen resultaten gemeten.";
  const gaten = toelichtingBij(dekking);
  if (gaten !== undefined || scores.length > 0 || dekking.length === 0) return gaten;
  return "Er zijn geen resultaten aangeleverd die bij deze vraag passen.";
}

function signalenVan({ periode }: ResultatenVraag, scores: Score[], { bronnen, leveringen, nu }: Feiten): Signaal[] {
  const perBron = bronnen.flatMap((bron) => [
    bronVerouderd(bron, leveringen, nu),
    ...leveringen
      .filter((levering) => levering.bron === bron.naam && (periode === undefined || levering.periode === periode))
      .map((levering) => regelsAfgekeurd(bron, levering)),
  ]);
  return [...perBron, tegenstrijdig(scores), ...lageRespons(scores)].filter((signaal) => signaal !== undefined);
}
