// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { HubError, ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type { CaseContext } from "../context";
import { MAX_UITSTEL_MS, type Noodoordeel } from "../domain/noodprocedure";
import { beoordeel, stelUit } from "../store/noodprocedures";
import { NoodoordeelEnum } from "../types/noodprocedure";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

@Resolver()
export class BeoordeelNoodprocedureMutation {
  @Mutation(() => Boolean, {
    description: "Legt vast wat u van een noodprocedure van iemand anders vindt. Onterecht beëindigt haar meteen.",
  })
  async beoordeelNoodprocedure(
    @Arg("id", () => ID, { description: "Kenmerk van de noodprocedure." }) id: string,
    @Arg("oordeel", () => NoodoordeelEnum, { description: "Wat u ervan vindt." }) oordeel: Noodoordeel,
    @Arg("toelichting", () => String, { description: "Waarom, in minstens 10 tekens." }) toelichting: string,
    @Ctx() { aanvrager, dataSource, nu }: CaseContext,
  ): Promise<boolean> {
    const { sub, gemeenten } = requireRol(aanvrager, "teamleider");
    const tekst = checkTekst("toelichting", toelichting);
    const done =
      UUID.test(id) && (await beoordeel(dataSource, id, { sub, gemeenten, nu }, { oordeel, toelichting: tekst }));
    if (!done) throw refuse();
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "Laat het gezin een noodprocedure van iemand anders later lezen, hoogstens 30 dagen na het einde ervan.",
  })
  async stelNoodmeldingUit(
    @Arg("id", () => ID, { description: "Kenmerk van de noodprocedure." }) id: string,
    @Arg("tot", () => TijdstipScalar, { description: "Vanaf wanneer het gezin het mag lezen." }) tot: Date,
    @Arg("reden", () => String, { description: "Waarom, in minstens 10 tekens." }) reden: string,
    @Ctx() { aanvrager, dataSource }: CaseContext,
  ): Promise<boolean> {
    const { sub, gemeenten } = requireRol(aanvrager, "teamleider");
    const uitstel = { tot, reden: checkTekst("reden", reden), maxMs: MAX_UITSTEL_MS };
    if (!UUID.test(id) || !(await stelUit(dataSource, id, { sub, gemeenten }, uitstel))) throw refuse();
    return true;
  }
}

function checkTekst(veld: string, tekst: string): string {
  const trimmed = tekst.trim();
  if (trimmed.length < 10 || trimmed.length > 1000) throw ongeldigeInvoer(veld, "geef 10 tot en met 1000 tekens");
  return trimmed;
}

/** The same for one that does not exist, of another gemeente, of oneself, or that was judged before. */
const refuse = () => new HubError("GEEN_TOEGANG", "Deze noodprocedure is er niet, of u kunt dit er niet mee doen.");
