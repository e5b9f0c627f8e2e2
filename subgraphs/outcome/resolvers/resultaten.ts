// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type * as codes from "../domain/codes";
import { checkVraag } from "../domain/vraag";
import { Aanbieder } from "../types/aanbieder";
import { Ondersteuningsintensiteit } from "../types/codes";
import { Resultaatbeeld } from "../types/resultaatbeeld";

/** `Aanbieder.resultaten`: open to every verified role, because it holds no persons. */
@Resolver(() => Aanbieder)
export class ResultatenResolver {
  @FieldResolver(() => Resultaatbeeld, {
    nullable: true,
    description: "Wat de hulp van deze aanbieder opleverde, als cijfers over groepen.",
  })
  async resultaten(
    @Root() { agbCode }: Aanbieder,
    @Arg("profiel", () => Int, { nullable: true, description: "Alleen dit ondersteuningsprofiel, 1 tot en met 10." })
    profiel: number | null,
    @Arg("intensiteit", () => Ondersteuningsintensiteit, {
      nullable: true,
      description: "Alleen hulp van deze intensiteit.",
    })
    intensiteit: codes.Ondersteuningsintensiteit | null,
    @Arg("periode", () => String, {
      nullable: true,
      description: "Alleen deze periode: een jaar (JJJJ) of half jaar (JJJJ-H1 of JJJJ-H2).",
    })
    periode: string | null,
    @Arg("subgroep", () => String, {
      nullable: true,
      description: 'Alleen deze subgroep. Schrijf "" voor alleen de hele groep.',
    })
    subgroep: string | null,
    @Arg("totalen", () => Boolean, {
      defaultValue: false,
      description:
        "Ook totalen over subgroepen en over de twee helften van een jaar, als de bron die niet zelf levert.",
    })
    totalen: boolean,
    @Ctx() { loaders }: Context,
  ): Promise<Resultaatbeeld> {
    return loaders.resultaatbeeld.load(
      checkVraag({
        agbCode,
        profiel: profiel ?? undefined,
        intensiteit: intensiteit ?? undefined,
        periode: periode ?? undefined,
        subgroep: subgroep ?? undefined,
        totalen,
      }),
    );
  }
}
