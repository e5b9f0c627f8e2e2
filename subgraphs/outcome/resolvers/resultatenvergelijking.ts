// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import type * as codes from "../domain/codes";
import type * as domain from "../domain/vergelijking/resultatenvergelijking";
import { checkVergelijkVraag } from "../domain/vraag";
import { Ondersteuningsintensiteit } from "../types/codes";
import { Resultatenvergelijking } from "../types/resultatenvergelijking";

/** `resultatenvergelijking`: open to every verified role, because it holds no persons. */
@Resolver()
export class ResultatenvergelijkingResolver {
  @Query(() => Resultatenvergelijking, {
    nullable: true,
    description:
      "De resultaten van aanbieders naast elkaar, met het oordeel of ze te vergelijken zijn. Nooit een ranglijst: de volgorde is die van de AGB-code.",
  })
  async resultatenvergelijking(
    @Arg("profiel", () => Int, { description: "Ondersteuningsprofiel, 1 tot en met 10." })
    profiel: number,
    @Arg("intensiteit", () => Ondersteuningsintensiteit, {
      nullable: true,
      description: "Alleen hulp van deze intensiteit. Leeg: alle, mits de aanbieders die gelijk verdelen.",
    })
    intensiteit: codes.Ondersteuningsintensiteit | null,
    @Arg("periode", () => String, { description: "Een jaar (JJJJ) of half jaar (JJJJ-H1 of JJJJ-H2)." })
    periode: string,
    @Ctx() { loaders }: Context,
  ): Promise<domain.Resultatenvergelijking> {
    return loaders.vergelijk(checkVergelijkVraag({ profiel, intensiteit: intensiteit ?? undefined, periode }));
  }
}
