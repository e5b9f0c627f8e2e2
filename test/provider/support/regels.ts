// SPDX-License-Identifier: EUPL-1.2
import type {
  Aanvraagregel,
  Dossier,
  Startregel,
  Prestatieregel,
  Stopregel,
  Toewijzingsregel,
} from "../../../subgraphs/provider/domain/berichtregel";
import { createProductLookup } from "../../../subgraphs/provider/domain/product";
import { toHulp } from "../../../subgraphs/provider/domain/signalen/hulp";
import type { Traject } from "../../../subgraphs/provider/domain/traject";

export const DOSSIER: Dossier = { persoon: "p", agb: "98000001", gemeente: "9001" };
export const VANDAAG = "2026-11-21";
const PRODUCT = { categorie: "45", code: "45A01" };

let teller = 0;
const basis = (dagtekening: string) => {
  const nummer = ++teller;
  return {
    ...DOSSIER,
    sleutel: `s${nummer}`,
    bericht: `m${nummer}`,
    bron: "proef",
    dagtekening,
    identificatie: `B${nummer}`,
    ontvangenOp: new Date(0),
    product: PRODUCT,
  };
};

export const regel301 = (dagtekening: string, rest: Partial<Toewijzingsregel> = {}): Toewijzingsregel => ({
  ...basis(dagtekening),
  soort: "301",
  toewijzingnummer: 1,
  toegewezenOp: dagtekening,
  toewijzingstijd: "09:00:00",
  ingangsdatum: dagtekening,
  ...rest,
});
export const regel305 = (dagtekening: string, begindatum: string, rest: Partial<Startregel> = {}): Startregel => ({
  ...basis(dagtekening),
  soort: "305",
  toewijzingnummer: 1,
  begindatum,
  status: 1,
  ...rest,
});
export const regel307 = (
  dagtekening: string,
  begindatum: string,
  einddatum: string,
  rest: Partial<Stopregel> = {},
): Stopregel => ({
  ...basis(dagtekening),
  soort: "307",
  toewijzingnummer: 1,
  begindatum,
  einddatum,
  reden: "31",
  status: 1,
  ...rest,
});
export const regel315 = (dagtekening: string, rest: Partial<Aanvraagregel> = {}): Aanvraagregel => ({
  ...basis(dagtekening),
  soort: "315",
  referentie: "R1",
  ingangsdatum: dagtekening,
  verwijzer: "02",
  ...rest,
});

export const regel323 = (dagtekening: string, rest: Partial<Prestatieregel> = {}): Prestatieregel => ({
  ...basis(dagtekening),
  soort: "323",
  toewijzingnummer: 1,
  referentie: "P1",
  van: dagtekening,
  tot: dagtekening,
  volume: 4,
  eenheid: "04",
  bedrag: 10_000,
  credit: false,
  ...rest,
});
/** A traject with help in these periods (`van`, `tot?`, `reden?`), assigned on the first day unless told otherwise. */
export const traject = (perioden: [string, string?, string?][], rest: Partial<Traject> = {}): Traject => ({
  id: `t${++teller}`,
  ...DOSSIER,
  product: PRODUCT,
  ingetrokken: false,
  toegewezenOp: perioden[0]?.[0],
  ingangsdatum: perioden[0]?.[0],
  perioden: perioden.map(([van, tot, reden = tot && "31"]) => ({ van, tot, reden })),
  ...rest,
});

/** A traject of this product of the region: profiel and intensiteit. */
export const product = (profiel: number, intensiteit: string) => ({
  categorie: "45",
  code: `${profiel}-${intensiteit}`,
});

const INTENSITEITEN = ["PERSPECTIEF", "INTENSIEF", "ACUUT", "DUURZAAM"] as const;
const PRODUCTEN = [1, 2, 5].flatMap((profiel) =>
  INTENSITEITEN.map((intensiteit) => ({
    ...product(profiel, intensiteit),
    profiel,
    intensiteit,
    hulpvorm: "AMBULANT" as const,
    naam: "Hulp",
  })),
);

export const naslag = {
  findProduct: createProductLookup([
    ...PRODUCTEN,
    {
      categorie: "44",
      code: "44P02",
      profiel: 2,
      intensiteit: "DUURZAAM",
      hulpvorm: "PLEEGZORG",
      naam: "Pleegzorg",
    },
    { ...PRODUCT, profiel: 1, intensiteit: "PERSPECTIEF", hulpvorm: "AMBULANT", naam: "Ambulante hulp" },
  ]),
  aanbiederNaam: () => "De Vlier",
  aanbiederContact: () => undefined,
  bronhouder: () => "Proef",
};

/** The trajecten as the rules look at them today. */
export const hulp = (...trajecten: Traject[]) => toHulp(trajecten, naslag, VANDAAG);
