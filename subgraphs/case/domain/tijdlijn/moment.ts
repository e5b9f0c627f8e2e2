// SPDX-License-Identifier: EUPL-1.2
import type { Gebeurtenis } from "../../../../platform/herkomst/records";

/** Something that happened, before it is known which source tells it. */
export interface Moment extends Omit<Gebeurtenis, "herkomst"> {
  vastgelegdOp?: Date;
}
