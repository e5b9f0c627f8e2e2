// SPDX-License-Identifier: EUPL-1.2
import type { Fase } from "../domain/fase";
import type { Gezin, Gezinslid } from "../domain/gezin";
import type { Perspectiefplan } from "../domain/perspectiefplan";
import type { Maatregel, Regietoewijzing, Regievoerder, Segment } from "../domain/regie";
import { withoutNulls } from "../domain/without-nulls";
import type { GezinEntity, GezinslidEntity, PerspectiefplanEntity, RegietoewijzingEntity } from "./entities";

export function toGezinslid(row: GezinslidEntity): Gezinslid {
  return withoutNulls(row);
}

export function toRegietoewijzing(row: RegietoewijzingEntity): Regietoewijzing {
  return { ...withoutNulls(row), voerder: row.voerder as Regievoerder };
}

export function toPerspectiefplan({ inhoud, ...row }: PerspectiefplanEntity): Perspectiefplan {
  return { ...withoutNulls(row), ...inhoud };
}

export function toGezin(
  { inhoud, ...row }: GezinEntity,
  parts: { leden: Gezinslid[]; regie: Regietoewijzing[]; plannen: Perspectiefplan[] },
): Gezin {
  return {
    ...withoutNulls(row),
    ...inhoud,
    fase: (row.fase as Fase | null) ?? undefined,
    segment: (row.segment as Segment | null) ?? undefined,
    maatregel: (row.maatregel as Maatregel | null) ?? undefined,
    ...parts,
  };
}
