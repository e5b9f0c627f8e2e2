// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { HubError, ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type { CaseContext } from "../context";
import { MAX_UITSTEL_MS, type Noodoordeel, type Noodprocedure, UUID } from "../domain/noodprocedure";
import { logWijziging } from "../log-inzage";
import { beoordeel, findTeBeoordelenVanAnder, findUitTeStellen, stelUit } from "../store/noodprocedures";
import { NoodoordeelEnum } from "../types/noodprocedure";

@Resolver()
export class BeoordeelNoodprocedureMutation {
  @Mutation(() => Boolean, {
    description: "Legt vast wat u van een noodprocedure van iemand anders vindt. Onterecht beëindigt haar meteen.",
  })
  async beoordeelNoodprocedure(
    @Arg("id", () => ID, { description: "Kenmerk van de noodprocedure." }) id: string,
    @Arg("oordeel", () => NoodoordeelEnum, { description: "Wat u ervan vindt." }) oordeel: Noodoordeel,
    @Arg("toelichting", () => String, { description: "Waarom, in minstens 10 tekens." }) toelichting: string,
    @Ctx() context: CaseContext,
  ): Promise<boolean> {
    const { sub, gemeenten } = requireRol(context.aanvrager, "teamleider");
    const tekst = checkTekst("toelichting", toelichting);
    const { dataSource, nu } = context;
    const door = { id, sub, gemeenten };
    const known = UUID.test(id) && (await findTeBeoordelenVanAnder(dataSource, door));
    await wijzig(context, "noodoordeel", known, () => beoordeel(dataSource, door, { oordeel, toelichting: tekst, nu }));
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "Laat het gezin een noodprocedure van iemand anders later lezen, hoogstens 30 dagen na het einde ervan. Dat kan zolang het gezin het nog niet kan lezen.",
  })
  async stelNoodmeldingUit(
    @Arg("id", () => ID, { description: "Kenmerk van de noodprocedure." }) id: string,
    @Arg("tot", () => TijdstipScalar, { description: "Vanaf wanneer het gezin het mag lezen." }) tot: Date,
    @Arg("reden", () => String, { description: "Waarom, in minstens 10 tekens." }) reden: string,
    @Ctx() context: CaseContext,
  ): Promise<boolean> {
    const { sub, gemeenten } = requireRol(context.aanvrager, "teamleider");
    const { dataSource, nu } = context;
    const uitstel = { tot, nu, reden: checkTekst("reden", reden), maxMs: MAX_UITSTEL_MS };
    const door = { id, sub, gemeenten };
    const known = UUID.test(id) && (await findUitTeStellen(dataSource, door, uitstel));
    await wijzig(context, "noodmelding", known, () => stelUit(dataSource, door, uitstel));
    return true;
  }
}

/** Changes a noodprocedure of someone else, in the log first; there being none that may be changed is written down too. */
async function wijzig(
  context: CaseContext,
  domein: string,
  known: Pick<Noodprocedure, "persoonId" | "gemeente"> | false | undefined,
  change: () => Promise<boolean>,
): Promise<void> {
  const about = { domein, gebeurtenis: "WIJZIGING", grond: "TOEZICHT" } as const;
  if (!known) {
    const { gemeenten } = requireRol(context.aanvrager, "teamleider");
    const gemeente = gemeenten.length === 1 ? gemeenten[0] : undefined;
    const refused = { uitkomst: "GEWEIGERD", niveau: "GEEN", betrokkenen: [], gemeente } as const;
    context.logVerwerking({ ...about, ...refused, grond: "GEEN_RELATIE" });
    throw refuse();
  }
  const { persoonId, gemeente } = known;
  await logWijziging(context, { ...about, betrokkenen: [persoonId], gemeente }, async () => {
    if (!(await change())) throw refuse();
  });
}

function checkTekst(veld: string, tekst: string): string {
  const trimmed = tekst.trim();
  if (trimmed.length < 10 || trimmed.length > 1000) throw ongeldigeInvoer(veld, "geef 10 tot en met 1000 tekens");
  return trimmed;
}

/** The same for one that does not exist, of another gemeente, of oneself, or that was judged before. */
const refuse = () => new HubError("GEEN_TOEGANG", "Deze noodprocedure is er niet, of u kunt dit er niet mee doen.");
