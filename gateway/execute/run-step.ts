// SPDX-License-Identifier: EUPL-1.2
import type { Step } from "../plan/steps";
import { fetchEntities } from "./fetch-entities";
import { fetchRoot } from "./fetch-root";
import type { Execution } from "./execution";

/** Runs a step of a plan. Failures of subgraphs end up in `execution.errors`; it rejects only for a fault of ours. */
export async function runStep(step: Step, execution: Execution): Promise<void> {
  switch (step.kind) {
    case "sequence":
      for (const inner of step.steps) await runStep(inner, execution);
      return;
    case "parallel":
      await Promise.all(step.steps.map((inner) => runStep(inner, execution)));
      return;
    case "condition": {
      const chosen = execution.variables[step.variable] === true ? step.ifTrue : step.ifFalse;
      if (chosen) await runStep(chosen, execution);
      return;
    }
    case "root":
      return fetchRoot(step, execution);
    case "entities":
      return fetchEntities(step, execution);
  }
}
