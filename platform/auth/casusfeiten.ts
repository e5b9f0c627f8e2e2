// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

/** From so many months before the eighteenth birthday it must be clear what comes after; that day is told in that time only. */
export const MAANDEN_VOOR_ACHTTIEN = 18;

const herkomst = { bron: z.string(), bronhouder: z.string(), opgehaaldOp: z.iso.datetime() };

const planfeit = z.object({
  ...herkomst,
  /** whether the gezin has a plan that holds now; absent: this source cannot tell */
  geldig: z.boolean().optional(),
  /** first day without a plan, when there was one before */
  sinds: z.iso.date().optional(),
  /** what the plan says that the regisseur agreed to; absent: it has no place for that */
  akkoorden: z.array(z.object({ profiel: z.number(), intensiteit: z.string() })).optional(),
});

const achttienfeit = z.object({ ...herkomst, achttienOp: z.iso.date() });

/** What one source of the casus says of the plan of one gezin. */
export type Planfeit = z.output<typeof planfeit>;
/** When a jeugdige turns eighteen, as one source has it. */
export type Achttienfeit = z.output<typeof achttienfeit>;

/** Facts of the casus that rules about help rest on: the plan of the gezinnen of these persons, and per person the eighteenth birthday when it is near. */
export const casusfeitenSchema = z.object({
  plannen: z.array(planfeit),
  achttien: z.record(z.string(), z.array(achttienfeit)),
});

/** The same about one person. Nothing is merged: each source says its own. */
export interface Casusfeiten {
  plannen: Planfeit[];
  achttien: Achttienfeit[];
}
