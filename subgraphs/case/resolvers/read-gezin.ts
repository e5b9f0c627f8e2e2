// SPDX-License-Identifier: EUPL-1.2
import type { CaseContext } from "../context";
import type { GezinMetDekking } from "../domain/dekking";
import { isZelfdeGezin } from "../domain/gezinsverband";
import { besluitOverGezin } from "../domain/toegang";
import type { Gezin } from "../types/gezin";
import { logGezin, logGezinGeweigerd } from "../log-inzage";
import { createPersonenvraag, type Lezing } from "./read-personen";
import { toGezin } from "./to-gezin";
import { withPersonen } from "./with-personen";

/**
 * The one path by which a gezin is read: first the decision on the copy, then (for one family in view) the sources, then the
 * decision again on what is true now. A forbidden gezin gives null, as an absent one does. What another system knows of the same
 * gezin is laid beside it.
 */
export async function readGezin(context: CaseContext, id: string, lezing: Lezing): Promise<Gezin | null> {
  const known = await context.loaders.gezinnen.load(id);
  if (!known || besluitOver(context, known).casus === "GEEN") return refuse(context, id, known);
  const verwant = await findZelfdeGezin(context, known);
  const delen = [known, ...verwant];
  const vraag = createPersonenvraag(context, lezing);
  const [[current, ...rest]] = await Promise.all([
    lezing.fresh ? Promise.all(delen.map((deel) => refresh(context, deel, lezing.force))) : delen,
    besluitOver(context, known).casus === "VOLLEDIG" ? vraag.begin(delen) : undefined,
  ]);
  if (!current) return refuse(context, id);
  const besluit = besluitOver(context, current);
  const niveau = besluit.casus;
  if (niveau === "GEEN") return refuse(context, id, current);
  const gemeentenaam = context.gemeentenamen.get(current.gezin.gemeente) ?? current.gezin.gemeente;
  // The sources may have changed their minds meanwhile: only what is still the same gezin is laid beside it.
  const zelfde = rest.filter(
    (deel) => deel !== undefined && isZelfdeGezin(current.gezin, deel.gezin),
  ) as GezinMetDekking[];
  logGezin(context, [current, ...zelfde], besluit);
  const { vandaag, leefgebieden, verversing } = context;
  const drempels = verversing.drempelsVan(current.gezin.bron);
  const gezin = toGezin([current, ...zelfde], { niveau, gemeentenaam, vandaag, drempels, leefgebieden });
  const personen = niveau === "VOLLEDIG" ? await vraag.over([current, ...zelfde]) : undefined;
  return personen ? withPersonen(gezin, personen, vandaag) : gezin;
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

function refuse(context: CaseContext, id: string, known?: GezinMetDekking): null {
  logGezinGeweigerd(context, id, known);
  return null;
}

function besluitOver({ aanvrager, vandaag }: CaseContext, { gezin }: GezinMetDekking) {
  return besluitOverGezin(aanvrager, gezin, vandaag);
}
