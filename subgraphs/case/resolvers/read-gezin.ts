// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import { alleenDat } from "../domain/gezinsverband";
import type { Gezinsfeiten } from "../domain/toegang";
import { logGezin, logGezinGeweigerd } from "../log-inzage";
import type { Gezin } from "../types/gezin";
import { type Deel, decideAgain, findAnderen, isHeel } from "./gezinsdelen";
import { createPersonenvraag, type Lezing } from "./read-personen";
import { toGezin } from "./to-gezin";
import { withPersonen } from "./with-personen";

/**
 * The one path by which a gezin is read: first the decision on the facts alone, then its content and (for one family in view) the
 * sources, then the decision again on what is true now. A forbidden gezin gives null, as an absent one does, and nothing of it is read.
 * For who directs, what another system knows of the same gezin is laid beside it, as far as the decision about that one goes.
 */
export async function readGezin(context: CaseContext, id: string, lezing: Lezing): Promise<Gezin | null> {
  const refuse = (about?: Gezinsfeiten) => logGezinGeweigerd(context, id, about, lezing.gebeurtenis);
  const feiten = await context.loaders.feiten.load(id);
  const before = await context.toegang.overGezin(feiten);
  if (!feiten || before.niveaus.casus === "GEEN") return refuse(feiten);
  const known = await context.loaders.gezinnen.load(id);
  if (!known) return refuse(feiten);
  const gevraagd: Deel = { ...known, feiten, besluit: before };
  // Anyone else sees one casus at a time: what is said of it is then the same, whether or not another system knows the gezin too.
  const anderen = before.niveaus.casus === "VOLLEDIG" ? await findAnderen(context, feiten) : [];
  const bekend: [Deel, ...Deel[]] = [gevraagd, ...anderen];
  const vraag = createPersonenvraag(context, lezing);
  const [delen] = await Promise.all([
    lezing.fresh ? refreshAll(context, bekend, lezing.force) : bekend,
    before.niveaus.persoon === "VOLLEDIG" ? vraag.begin(bekend.filter(isHeelAls(gevraagd))) : undefined,
  ]);
  const [current, ...rest] = await decideAgain(context, bekend, delen);
  if (!current || current.besluit.niveaus.casus === "GEEN") return refuse(feiten);
  const heel = rest.filter(isHeelAls(current));
  const getoond: [Deel, ...Deel[]] = [current, ...heel];
  for (const deel of [current, ...rest]) logGezin(context, deel, deel.gezin, lezing.gebeurtenis);
  const { vandaag, leefgebieden, verversing, gemeentenamen } = context;
  const { niveaus } = current.besluit;
  const { bron, gemeente } = current.gezin;
  const elders = rest
    .filter((deel) => !heel.includes(deel))
    .map(({ gezin, dekking, besluit }) => ({
      gezin: alleenDat(gezin, vandaag, besluit.niveaus.plan !== "GEEN"),
      dekking,
    }));
  const gemeentenaam = gemeentenamen.get(gemeente) ?? gemeente;
  const drempels = verversing.drempelsVan(bron);
  const gezin = toGezin(getoond, elders, { niveaus, gemeentenaam, vandaag, drempels, leefgebieden });
  const personen = niveaus.persoon === "VOLLEDIG" ? await vraag.over(getoond) : undefined;
  return personen ? withPersonen(gezin, personen, vandaag) : gezin;
}

const isHeelAls = (gevraagd: Deel) => (deel: Deel) => isHeel(deel.besluit, gevraagd.besluit);

/** What is no longer in its source is left out. */
async function refreshAll({ verversing, aanvrager }: CaseContext, delen: Deel[], force = false): Promise<Deel[]> {
  const gebruiker = { id: aanvrager.sub, weergave: aanvrager.organisatie };
  const read = async (deel: Deel): Promise<Deel[]> => {
    const known: GezinMetDekking = { gezin: deel.gezin, dekking: deel.dekking };
    const found = await verversing.readFresh(known, gebruiker, force);
    if (found === known) return [deel];
    return found ? [{ ...deel, ...found }] : [];
  };
  return (await Promise.all(delen.map(read))).flat();
}
