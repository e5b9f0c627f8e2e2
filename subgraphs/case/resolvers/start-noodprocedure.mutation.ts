// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { HubError, ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { isBsn, scrubBsn } from "../../../platform/identity/bsn";
import { isPseudonym } from "../../../platform/identity/pseudonym";
import type { CaseContext } from "../context";
import { logWijziging, verborgenTot } from "../log-inzage";
import { saveNoodprocedure } from "../store/noodprocedures";
import { Noodprocedure } from "../types/noodprocedure";

@Resolver()
export class StartNoodprocedureMutation {
  /**
   * The answer is the same whether or not the hub knows the jeugdige; what may be seen then follows from the policies. Who stands at a door
   * has a number and no pseudonym, and no relation by which to find one: so a BSN will do too. It is in the body alone, never in a log or an error.
   */
  @Mutation(() => Noodprocedure, {
    description:
      "Begint een noodprocedure: u ziet tijdelijk de veiligheid van deze jeugdige. Een tweede persoon kijkt het na en het gezin hoort ervan. Geef het pseudoniem of het BSN van de jeugdige; stuur het BSN altijd als variabele mee, elke zoekvraag wordt vastgelegd.",
  })
  async startNoodprocedure(
    @Arg("reden", () => String, { description: "Waarom dit nu nodig is, in minstens 20 tekens." }) reden: string,
    @Arg("jeugdige", () => ID, { nullable: true, description: "Pseudoniem van de jeugdige." }) jeugdige: string | null,
    @Arg("bsn", () => String, { nullable: true, description: "Burgerservicenummer van de jeugdige, negen cijfers." })
    bsn: string | null,
    @Ctx() context: CaseContext,
  ): Promise<Noodprocedure> {
    const aanvrager = requireRol(context.aanvrager, "casusregisseur", "teamleider");
    if (context.activiteit.doel !== "noodprocedure")
      throw new HubError("DOEL_NIET_TOEGESTAAN", "Een noodprocedure begint u met het doel noodprocedure.");
    const persoonId = persoonVan(context, jeugdige, bsn);
    const tekst = scrubBsn(reden.trim());
    if (tekst.length < 20 || tekst.length > 1000) throw ongeldigeInvoer("reden", "geef 20 tot en met 1000 tekens");
    const { feitenVanJeugdige } = context.loaders;
    const gezinnen = await feitenVanJeugdige.load(persoonId);
    const eindigtOp = new Date(context.nu.getTime() + context.noodprocedureMs);
    const { sub, rol, organisatie, gemeenten } = aanvrager;
    const gemeente = gezinnen[0]?.gemeente ?? gemeenten[0]!;
    const melding = { meldenVanaf: eindigtOp, verborgenTot: verborgenTot(context, gezinnen) };
    const begin = { sub, rol, organisatie, begonnenOp: context.nu, eindigtOp, ...melding };
    const betrokkenen = gezinnen.length > 0 ? [persoonId] : [];
    const about = { domein: "noodprocedure", grond: "NOODPROCEDURE", gemeente, betrokkenen, gevraagd: persoonId };
    if (bsn) context.logVerwerking({ ...about, uitkomst: "TOEGESTAAN", niveau: "DAT", gebeurtenis: "ZOEKVRAAG" });
    // That someone broke the glass is an entry of its own; what they then see is another.
    const id = await logWijziging(context, { ...about, gebeurtenis: "VASTLEGGING" }, () =>
      saveNoodprocedure(context.dataSource, { ...begin, persoonId, gemeente, reden: tekst }),
    );
    // What is asked of the jeugdige in the same question is decided on the facts of after.
    feitenVanJeugdige.clear(persoonId);
    context.log.warn({ event: "noodprocedure", sub, rol, noodprocedure: id }, "glass broken");
    return { id, eindigtOp, jeugdige: { id: persoonId } };
  }
}

/** The pseudonym of whom it is about. @throws HubError ONGELDIGE_INVOER, never with what was sent */
function persoonVan({ pseudonymise }: CaseContext, jeugdige?: string | null, bsn?: string | null): string {
  if (Boolean(jeugdige) === Boolean(bsn))
    throw ongeldigeInvoer("jeugdige", "geef het pseudoniem of het BSN, en niet allebei");
  if (bsn) {
    if (!isBsn(bsn)) throw ongeldigeInvoer("bsn", "dit is geen geldig BSN");
    return pseudonymise("bsn", bsn);
  }
  if (!isPseudonym(jeugdige!)) throw ongeldigeInvoer("jeugdige", "dit is geen pseudoniem");
  return jeugdige!;
}
