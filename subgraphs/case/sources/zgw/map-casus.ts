// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { datumIn } from "../../../../platform/time/datum";
import type { Mapping } from "../../config";
import { type Casusinhoud, STAPPEN } from "../../domain/casusinhoud";
import { faseperioden } from "../../domain/faseverloop";
import type { Fase } from "../../domain/fase";
import { COMPLEXITEITEN, ONDERSTEUNINGEN } from "../../domain/regietabel";
import { faseNu } from "./fase-nu";
import type { Gezinszaken } from "./gezinszaken";
import type { Lezer } from "./lezer";
import { datum } from "./plan-payload";

/** A step may be written small in the source. */
const stapSchema = z.object({
  stap: z.string().toUpperCase().pipe(z.enum(STAPPEN)),
  van: z.iso.date(),
  tot: datum,
});
const toestemmingSchema = z.object({
  wie: z.string().min(1),
  waarvoor: z.string().min(1),
  van: z.iso.date(),
  tot: datum,
  ingetrokken: datum,
});
export const STAPNAMEN = Object.keys(stapSchema.shape);
export const TOESTEMMINGNAMEN = Object.keys(toestemmingSchema.shape);

/** What a gezin says about itself beside members, regie and plan. */
export function mapCasus(mapping: Mapping, lezer: Lezer): Omit<Casusinhoud, "hiaten" | "fasen" | "fasenVolledig"> {
  const { veiligheidsafspraken: afspraken, waakvlam } = mapping;
  const sinds = lezer.datum("WAAKVLAM", waakvlam?.van);
  const toestemmingen = lezer.lijst("TOESTEMMINGEN", mapping.toestemmingen, toestemmingSchema, TOESTEMMINGNAMEN);
  return {
    ondersteuning: lezer.keuze("ONDERSTEUNING", mapping.ondersteuning, ONDERSTEUNINGEN),
    complexiteit: lezer.keuze("COMPLEXITEIT", mapping.complexiteit, COMPLEXITEITEN),
    maatregelSinds: lezer.datum("MAATREGEL", mapping.maatregelSinds),
    acuutSinds: lezer.datum("ACUTE_VEILIGHEID", mapping.acuutSinds),
    veiligheidsafspraken: afspraken && {
      contact: lezer.tekst(afspraken.contact),
      schrijver: lezer.tekst(afspraken.schrijver),
      bewaker: lezer.tekst(afspraken.bewaker),
    },
    stappen: mapping.stappen && sorted(lezer.lijst("STAPPEN", mapping.stappen, stapSchema, STAPNAMEN)),
    waakvlam: sinds
      ? { van: sinds, tot: lezer.datum("WAAKVLAM", waakvlam?.tot), afspraak: lezer.tekst(waakvlam?.afspraak) }
      : undefined,
    toestemmingen:
      mapping.toestemmingen &&
      sorted(toestemmingen).map(({ ingetrokken, ...rest }) => ({ ...rest, ingetrokkenOp: ingetrokken })),
    laatsteContactOp: lezer.datum("CONTACTMOMENTEN", mapping.laatsteContact),
    acuteHulpSinds: lezer.datum("ACUTE_HULP", mapping.acuteHulpSinds),
  };
}

function sorted<T extends { van: string }>(items: T[]): T[] {
  return [...items].sort((a, b) => a.van.localeCompare(b.van));
}

/** The phases of a gezin: all of them when the statussen of its zaak were read, or else the one of now. */
export function mapFasen(
  mapping: Mapping,
  { zaken, statussen }: Gezinszaken,
  lezer: Lezer,
): Pick<Casusinhoud, "fasen" | "fasenVolledig"> {
  const { fase } = mapping;
  if (!fase) return {};
  if (statussen?.some(({ naam }) => naam === undefined)) lezer.onleesbaar.add("FASEVERLOOP");
  const nu = faseNu(mapping, zaken[0]!);
  const momenten = statussen ? momentenIn(statussen, fase.statustype) : nu ? [nu] : [];
  return { fasen: faseperioden(momenten, zaken[0]!.einddatum), fasenVolledig: statussen !== undefined };
}

/** The statussen that mean a phase, in the order in which they were set: two on one day too. */
function momentenIn(statussen: NonNullable<Gezinszaken["statussen"]>, betekenis: Record<string, Fase>) {
  return [...statussen]
    .sort((a, b) => a.op.getTime() - b.op.getTime())
    .flatMap(({ naam, op }) => {
      const meaning = naam === undefined ? undefined : betekenis[naam];
      return meaning ? [{ fase: meaning, op: datumIn(op) }] : [];
    });
}
