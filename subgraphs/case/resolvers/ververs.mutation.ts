// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { CaseContext } from "../context";
import { resultatenVan } from "../domain/verversingsresultaat";
import type { Gezin } from "../types/gezin";
import { Verversing } from "../types/verversing";
import type { Lezing } from "./read-personen";
import { readGezin } from "./read-gezin";

const LEZING: Lezing = { fresh: false, gebeurtenis: "UITVOERING" };

@Resolver()
export class VerversMutation {
  /** First whether the caller may see the gezin at all: a refusal asks no source and uses up nobody's turn. */
  @Mutation(() => Verversing, {
    nullable: true,
    description:
      "Leest één gezin nu opnieuw uit al zijn bronnen, hoogstens eens in de tien seconden. Leeg als het gezin niet bestaat of als u het niet mag inzien.",
  })
  async ververs(
    @Arg("gezinId", () => ID, { description: "Pseudoniem van het gezin." }) gezinId: string,
    @Ctx() context: CaseContext,
  ): Promise<Verversing | null> {
    if (!(await readGezin(context, gezinId, LEZING))) return null;
    const ververst = await context.ververser.run(gezinId, () =>
      readGezin(context, gezinId, { ...LEZING, fresh: true, force: true }),
    );
    const asked = ververst !== undefined;
    const gezin = asked ? ververst : await readAgain(context, gezinId);
    if (!gezin) return null;
    const bronnen = resultatenVan(gezin.casus.dekking, asked ? context.nu : undefined);
    const { sub, rol } = context.aanvrager;
    const resultaten = bronnen.map(({ bron, resultaat }) => ({ bron, resultaat }));
    context.log.info({ event: "ververs", sub, rol, bronnen: resultaten }, "refresh on demand");
    return { gezin, bronnen };
  }
}

/** Someone else had it read while this request already held the copy of before. */
function readAgain(context: CaseContext, id: string): Promise<Gezin | null> {
  const { feiten, gezinnen, personen, persoonsgegevens } = context.loaders;
  for (const loader of [feiten, gezinnen, personen, persoonsgegevens]) loader.clearAll();
  return readGezin(context, id, LEZING);
}
