// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { Achttienfeit, Planfeit } from "../herkomst/casusfeiten";

const herkomst = { bron: z.string(), bronhouder: z.string(), opgehaaldOp: z.iso.datetime() };

const planfeit = z.object({
  ...herkomst,
  geldig: z.boolean().optional(),
  sinds: z.iso.date().optional(),
  akkoorden: z.array(z.object({ profiel: z.number(), intensiteit: z.string() })).optional(),
}) satisfies z.ZodType<Planfeit>;

const achttienfeit = z.object({ ...herkomst, achttienOp: z.iso.date() }) satisfies z.ZodType<Achttienfeit>;

/** Facts of the casus in a capability: the plan of the gezinnen of its persons, and per person the eighteenth birthday when it is near. */
export const casusfeitenSchema = z.object({
  plannen: z.array(planfeit),
  achttien: z.record(z.string(), z.array(achttienfeit)),
});
