// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { INZIEN } from "../../../../platform/authzen/protocol";
import { describeIssues } from "../../../../platform/config/environment";
import { isPseudonym } from "../../../../platform/identity/pseudonym";
import { DOMEINEN, type Feiten } from "../../domain/toegang";
import { VRAGER } from "../cedar";

/** The levels that can be asked for. */
const NIVEAUS = ["DAT", "BEPERKT", "VOLLEDIG"] as const;

const tekst = z.string("een tekst").min(1, "mag niet leeg zijn").max(8192, "te lang");
const keuze = <const T extends readonly string[]>(words: T) => z.enum(words, `een van ${words.join(", ")}`);
const janee = z.boolean("true of false");
const gevraagd = { domein: keuze(DOMEINEN), niveau: keuze(NIVEAUS) };
const action = z.object({
  name: z.literal(INZIEN, `alleen ${INZIEN}`),
  properties: z.object({ processing_activity_id: tekst.optional() }).default({}),
});

const overIemand = z.object({
  subject: z.object({
    type: z.literal("gebruiker", "alleen gebruiker"),
    id: tekst,
    properties: z.object({ token: tekst }, "een object met het token van deze gebruiker"),
  }),
  action,
  resource: z.object({
    type: keuze(["jeugdige", "gezin"]),
    id: z.string("een tekst").refine(isPseudonym, "geen pseudoniem van de hub"),
    properties: z.object({ ...gevraagd, schoolrelatie: tekst.optional(), hulprelatie: tekst.optional() }, "een object"),
  }),
  context: z.object({ doel: tekst.optional() }).default({}),
});

/** The policies on words alone: about nobody, so nothing is looked up. */
function opWoorden(woorden: ReadonlyMap<string, string[]>) {
  const woord = (naam: string) => keuze(woorden.get(naam)!);
  const relaties = z.array(woord("Relatie"), "een lijst").max(20, "te veel");
  return z.object({
    subject: z.object({ type: keuze(Object.keys(VRAGER)), id: tekst }),
    action,
    resource: z.object({
      type: z.literal("betrokkene"),
      id: tekst,
      properties: z.object({
        ...gevraagd,
        relatie: relaties,
        elders: relaties,
        zonderRegisseur: janee,
        dwang: janee,
        veiligThuis: janee,
        noodprocedure: janee,
        adresGeheim: janee,
        buitenGezin: janee,
        metJeugdigeVanaf16: janee,
        leeftijd: woord("Leeftijd"),
      }),
    }),
    context: z.object({ doel: woord("Doel"), toestemming: woord("Niveau") }),
  });
}

/** Whether someone may see a domain of a jeugdige or gezin up to a level. */
export interface VraagOverIemand {
  soort: "jeugdige" | "gezin";
  id: string;
  domein: (typeof DOMEINEN)[number];
  niveau: (typeof NIVEAUS)[number];
  /** who the asker says it is, and the access token that proves it */
  sub: string;
  token: string;
  /** URI of the processing activity */
  doel?: string;
  schoolrelatie?: string;
  hulprelatie?: string;
}

/** What the policies say about facts that the asker names. */
export interface VraagOpWoorden extends Pick<VraagOverIemand, "domein" | "niveau"> {
  soort: "woorden";
  feiten: Feiten;
}

/** A question in words of the hub, or what is wrong with it: field and reason, never a value. */
export type LeesVraag = (value: unknown) => VraagOverIemand | VraagOpWoorden | { fout: string };

/** @param woorden the words of the policy schema; without them no question on words is answered */
export function createVraaglezer(woorden?: ReadonlyMap<string, string[]>): LeesVraag {
  const woordvraag = woorden && opWoorden(woorden);
  return (value) => {
    const type = (value as { resource?: { type?: unknown } } | null)?.resource?.type;
    if (type === "betrokkene" && woordvraag) {
      const { data, error } = woordvraag.safeParse(value);
      return data ? naarWoorden(data) : { fout: describeIssues(error).join("; ") };
    }
    const { data, error } = overIemand.safeParse(value);
    if (!data) return { fout: describeIssues(error).join("; ") };
    const { subject, resource, context } = data;
    const { domein, niveau, schoolrelatie, hulprelatie } = resource.properties;
    const { id, type: soort } = resource;
    return {
      ...{ soort, id, domein, niveau, schoolrelatie, hulprelatie },
      ...{ sub: subject.id, token: subject.properties.token },
      doel: context.doel ?? data.action.properties.processing_activity_id,
    };
  };
}

function naarWoorden({ subject, resource, context }: z.output<ReturnType<typeof opWoorden>>): VraagOpWoorden {
  const { domein, niveau, relatie, elders, leeftijd, ...rest } = resource.properties;
  const beeld = { niveau: context.toestemming, stand: "GELDIG" } as Feiten["toestemming"]["hulp"];
  return {
    soort: "woorden",
    domein,
    niveau,
    feiten: {
      ...{ rol: subject.type, doel: context.doel, relatie: [...new Set(relatie)].sort() },
      elders: [...new Set(elders)].sort(),
      ...rest,
      leeftijd: leeftijd as Feiten["leeftijd"],
      toestemming: { hulp: beeld, onderwijs: beeld, plan: beeld },
    },
  };
}
