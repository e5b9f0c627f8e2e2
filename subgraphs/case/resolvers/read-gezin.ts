// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import { feitenVan } from "../domain/gezinsfeiten";
import { isZelfdeGezin } from "../domain/gezinsverband";
import type { Gezinsfeiten } from "../domain/toegang";
import { logGezin, logGezinGeweigerd } from "../log-inzage";
import type { Besluit } from "../toegang/beslispunt";
import type { Gezin } from "../types/gezin";
import { createPersonenvraag, type Lezing } from "./read-personen";
import { toGezin } from "./to-gezin";
import { withPersonen } from "./with-personen";

/**
 * The one path by which a gezin is read: first the decision on the facts alone, then its content and (for one family in view) the
 * sources, then the decision again on what is true now. A forbidden gezin gives null, as an absent one does, and nothing of it is read.
 * What another system knows of the same gezin is laid beside it.
 */
export async function readGezin(context: CaseContext, id: string, lezing: Lezing): Promise<Gezin | null> {
  const refuse = (about?: Gezinsfeiten) => logGezinGeweigerd(context, id, about, lezing.gebeurtenis);
  const feiten = await context.loaders.feiten.load(id);
  const before = await context.toegang.overGezin(feiten);
  if (!feiten || before.niveaus.casus === "GEEN") return refuse(feiten);
  const known = await context.loaders.gezinnen.load(id);
  if (!known) return refuse(feiten);
  const verwant = await findZelfdeGezin(context, known);
  const delen = [known, ...verwant];
  const vraag = createPersonenvraag(context, lezing);
  const [[current, ...rest]] = await Promise.all([
    lezing.fresh ? Promise.all(delen.map((deel) => refresh(context, deel, lezing.force))) : delen,
    before.niveaus.persoon === "VOLLEDIG" ? vraag.begin(delen) : undefined,
  ]);
  if (!current) return refuse(feiten);
  const besluit = current === known ? before : await decideAgain(context, feiten, current);
  if (besluit.niveaus.casus === "GEEN") return refuse(feiten);
  const gemeentenaam = context.gemeentenamen.get(current.gezin.gemeente) ?? current.gezin.gemeente;
  // The sources may have changed their minds meanwhile: only what is still the same gezin is laid beside it.
  const zelfde = rest.filter(
    (deel) => deel !== undefined && isZelfdeGezin(current.gezin, deel.gezin),
  ) as GezinMetDekking[];
  const getoond = [current, ...zelfde].map(({ gezin }) => gezin);
  context.loaders.onthoud(getoond);
  logGezin(context, { feiten: current.gezin, besluit }, getoond, lezing.gebeurtenis);
  const { vandaag, leefgebieden, verversing } = context;
  const drempels = verversing.drempelsVan(current.gezin.bron);
  const gezin = toGezin([current, ...zelfde], {
    niveaus: besluit.niveaus,
    gemeentenaam,
    vandaag,
    drempels,
    leefgebieden,
  });
  const personen = besluit.niveaus.persoon === "VOLLEDIG" ? await vraag.over([current, ...zelfde]) : undefined;
  return personen ? withPersonen(gezin, personen, vandaag) : gezin;
}

/** On what the source says now, with what the hub itself keeps. */
async function decideAgain(context: CaseContext, feiten: Gezinsfeiten, { gezin }: GezinMetDekking): Promise<Besluit> {
  const known = new Map(feiten.leden.map((lid) => [lid.persoonId, lid]));
  const inHub = feiten.toestemmingen.filter((woord) => woord.inHub);
  return context.toegang.overGezin(feitenVan(gezin, known, inHub));
}

async function findZelfdeGezin({ loaders }: CaseContext, { gezin }: GezinMetDekking): Promise<GezinMetDekking[]> {
  const others = await loaders.gezinnen.loadMany(await loaders.verwanten.load(gezin.id));
  return others.filter(
    (other): other is GezinMetDekking =>
      other !== undefined && !(other instanceof Error) && isZelfdeGezin(gezin, other.gezin),
  );
}

function refresh({ verversing, aanvrager }: CaseContext, deel: GezinMetDekking, force = false) {
  return verversing.readFresh(deel, { id: aanvrager.sub, weergave: aanvrager.organisatie }, force);
}
