// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { HubError, ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { scrubBsn } from "../../../platform/identity/bsn";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { logWijziging, verborgenTot } from "../log-inzage";
import { saveNoodprocedure } from "../store/noodprocedures";
import { Noodprocedure } from "../types/noodprocedure";

@Resolver()
export class StartNoodprocedureMutation {
  /** The answer is the same whether or not the hub knows the jeugdige; what may be seen then follows from the policies. */
  @Mutation(() => Noodprocedure, {
    description:
      "Begint een noodprocedure: u ziet tijdelijk de veiligheid van deze jeugdige. Een tweede persoon kijkt het na en het gezin hoort ervan.",
  })
  async startNoodprocedure(
    @Arg("jeugdige", () => ID, { description: "Pseudoniem van de jeugdige." }) persoonId: string,
    @Arg("reden", () => String, { description: "Waarom dit nu nodig is, in minstens 20 tekens." }) reden: string,
    @Ctx() context: CaseContext,
  ): Promise<Noodprocedure> {
    const aanvrager = requireRol(context.aanvrager, "casusregisseur", "teamleider");
    if (context.activiteit.doel !== "noodprocedure")
      throw new HubError("DOEL_NIET_TOEGESTAAN", "Een noodprocedure begint u met het doel noodprocedure.");
    if (!isPseudonym(persoonId)) throw ongeldigeInvoer("jeugdige", "dit is geen pseudoniem");
    const tekst = scrubBsn(reden.trim());
    if (tekst.length < 20 || tekst.length > 1000) throw ongeldigeInvoer("reden", "geef 20 tot en met 1000 tekens");
    const gezinnen = await context.loaders.feitenVanJeugdige.load(persoonId);
    const eindigtOp = new Date(context.nu.getTime() + context.noodprocedureMs);
    const { sub, rol, organisatie, gemeenten } = aanvrager;
    const gemeente = gezinnen[0]?.gemeente ?? gemeenten[0]!;
    const melding = { meldenVanaf: eindigtOp, verborgenTot: verborgenTot(context, gezinnen) };
    const begin = { sub, rol, organisatie, begonnenOp: context.nu, eindigtOp, ...melding };
    // That someone broke the glass is an entry of its own; what they then see is another.
    const about = { domein: "noodprocedure", gebeurtenis: "VASTLEGGING", grond: "NOODPROCEDURE", gemeente } as const;
    const betrokkenen = gezinnen.length > 0 ? [persoonId] : [];
    const id = await logWijziging(context, { ...about, betrokkenen, gevraagd: persoonId }, () =>
      saveNoodprocedure(context.dataSource, { ...begin, persoonId, gemeente, reden: tekst }),
    );
    context.log.warn({ event: "noodprocedure", sub, rol, jeugdige: persoonId, noodprocedure: id }, "glass broken");
    return { id, eindigtOp };
  }
}
