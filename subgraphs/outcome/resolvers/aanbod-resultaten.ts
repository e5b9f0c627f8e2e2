// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { checkVraag } from "../domain/vraag";
import { Aanbod } from "../types/aanbod";
import { Resultaatbeeld } from "../types/resultaatbeeld";

/** `Aanbod.resultaten`: the results that belong to one kind of help, such as that of a traject. */
@Resolver(() => Aanbod)
export class AanbodResultatenResolver {
  @FieldResolver(() => Resultaatbeeld, {
    nullable: true,
    description: "Wat dit aanbod opleverde, als cijfers over groepen.",
  })
  async resultaten(
    @Root() { agbCode, profiel, intensiteit }: Aanbod,
    @Arg("periode", () => String, {
      nullable: true,
      description: "Alleen deze periode: een jaar (JJJJ) of half jaar (JJJJ-H1 of JJJJ-H2).",
    })
    periode: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<Resultaatbeeld> {
    return loaders.resultaatbeeld.load(checkVraag({ agbCode, profiel, intensiteit, periode: periode ?? undefined }));
  }
}
