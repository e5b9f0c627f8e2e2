// SPDX-License-Identifier: EUPL-1.2
import type { Signaal } from "../../../../platform/herkomst/records";
import { naamVanFase } from "../fase";
import type { Gezin, Gezinslid } from "../gezin";
import { herkomstVan } from "../herkomst";
import { isBekend, type Onderdeel } from "../onderdelen";

/** What a gezin says about one thing, in words; undefined when its source does not tell. */
type Uitspraak = [naam: string, van: (gezin: Gezin) => string | undefined];

const klein = (value: string | undefined) => value?.toLowerCase();
const alsBekend = (onderdeel: Onderdeel, van: (gezin: Gezin) => string) => (gezin: Gezin) =>
  gezin.hiaten !== undefined && isBekend(gezin, onderdeel) ? van(gezin) : undefined;

const UITSPRAKEN: Uitspraak[] = [
  ["De fase", ({ fase }) => fase && naamVanFase(fase)],
  ["Het segment", ({ segment }) => segment],
  ["De soort ondersteuning", ({ ondersteuning }) => klein(ondersteuning)],
  ["De complexiteit", ({ complexiteit }) => klein(complexiteit)],
  ["De maatregel", alsBekend("MAATREGEL", ({ maatregel }) => maatregel ?? "geen")],
  ["Acute onveiligheid", alsBekend("ACUTE_VEILIGHEID", ({ acuut }) => (acuut ? "ja" : "nee"))],
];

/** Where systems that know the same gezin contradict each other: both are shown, nobody is chosen. */
export function tegenspraakSignalen([eerste, ...rest]: [Gezin, ...Gezin[]]): Signaal[] {
  return rest.flatMap((deel) => [
    ...deel.leden.flatMap((lid) => lidTegenspraak(eerste, deel, lid)),
    ...UITSPRAKEN.flatMap(([naam, van]): Signaal[] => {
      const [a, b] = [van(eerste), van(deel)];
      if (a === undefined || b === undefined || a === b) return [];
      const uitleg = `${naam} is volgens ${eerste.bronhouder} ${a} en volgens ${deel.bronhouder} ${b}.`;
      return [tegenstrijdig(uitleg, [herkomstVan(eerste), herkomstVan(deel)])];
    }),
  ]);
}

function lidTegenspraak(eerste: Gezin, deel: Gezin, lid: Gezinslid): Signaal[] {
  const known = eerste.leden.find(({ persoonId }) => persoonId === lid.persoonId);
  const differs =
    known &&
    (known.naam !== lid.naam ||
      (known.geboortedatum && lid.geboortedatum && known.geboortedatum !== lid.geboortedatum));
  if (!differs) return [];
  const uitleg = `De gegevens van ${known.naam} verschillen tussen ${eerste.bronhouder} en ${deel.bronhouder}.`;
  return [tegenstrijdig(uitleg, [herkomstVan(eerste, known.vastgelegdOp), herkomstVan(deel, lid.vastgelegdOp)])];
}

function tegenstrijdig(uitleg: string, feiten: Signaal["feiten"]): Signaal {
  return { code: "TEGENSTRIJDIG", ernst: "AANDACHT", uitleg, feiten };
}
