// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Casusinhoud, Faseperiode } from "./casusinhoud";
import type { Fase } from "./fase";

/** From moments at which a phase was set to periods, the earliest first; what is set again goes on. @param einde day the casus was closed */
export function faseperioden(momenten: { fase: Fase; op: Datum }[], einde?: Datum): Faseperiode[] {
  const sorted = [...momenten].sort((a, b) => a.op.localeCompare(b.op));
  const changes = sorted.filter(({ fase }, i) => fase !== sorted[i - 1]?.fase);
  return changes.map(({ fase, op }, i) => {
    const tot = changes[i + 1]?.op ?? einde;
    return tot === undefined ? { fase, van: op } : { fase, van: op, tot };
  });
}

type Verloop = Pick<Casusinhoud, "fasen" | "fasenVolledig"> & Partial<Pick<Casusinhoud, "hiaten">>;

/**
 * The phases from what the copy knew and what was read now. Reading a whole source gives only the phase of now (the history costs a
 * call per zaak); then the copy keeps what it knew and adds what it saw change. With a history it also keeps that a part of it could not be read.
 */
export function withObservedFasen(bekend: Verloop, gelezen: Verloop): Verloop {
  const nu = gelezen.fasen?.at(-1);
  const known = bekend.fasen ?? [];
  if (gelezen.fasenVolledig || !nu || known.length === 0) return gelezen;
  const last = known.at(-1)!;
  const onleesbaar = bekend.hiaten?.filter(
    ({ onderdeel, reden }) => onderdeel === "FASEVERLOOP" && reden === "ONLEESBAAR",
  );
  const rest = onleesbaar?.length ? { hiaten: [...(gelezen.hiaten ?? []), ...onleesbaar] } : {};
  if (last.fase === nu.fase && last.van <= nu.van) {
    const same = { ...known.at(-1)!, tot: nu.tot };
    return { fasen: [...known.slice(0, -1), same], fasenVolledig: bekend.fasenVolledig, ...rest };
  }
  if (nu.van <= last.van) return gelezen;
  return { fasen: [...known.slice(0, -1), { ...last, tot: nu.van }, nu], fasenVolledig: false, ...rest };
}
