// SPDX-License-Identifier: EUPL-1.2
import { groep, lijst } from "../opbouw";
import type { Regelsoort } from "../../../domain/berichtregel";
import type { Reactiesoort } from "../../../domain/reactie";
import { isAfkeuring } from "../../../domain/retourcodes";
import { aangevraagdProduct, aanvraagClient } from "./aanvraag-315";
import { antwoord } from "./antwoord-319";
import { defineBericht, type GelezenReactie } from "./definitie";
import { client, retourCodes, retourHeader, vanAanbieder, vanGemeente } from "./elementen";
import { startProduct } from "./start-305";
import { stopProduct } from "./stop-307";
import { toegewezenProduct, toewijzingClient } from "./toewijzing-301";
import { wijzigingClient } from "./wijziging-317";

const retour = { RetourCodes: retourCodes };

interface Codes {
  RetourCodes?: { RetourCode: string[] };
}
interface Lijn extends Codes {
  ToewijzingNummer?: number;
  ReferentieAanbieder?: string;
}
interface Retourbericht {
  Header: Codes & {
    BerichtIdentificatie: { Identificatie: string };
    IdentificatieRetour: string;
    DagtekeningRetour: string;
  };
}

/** Reads a retour: its verdict on the message as a whole, and one on every line that it refuses. */
function readRetour<B extends Retourbericht>(soort: Reactiesoort, overSoort: Regelsoort | "319") {
  return {
    soort,
    toIdentificatie: ({ Header }: B) => ({
      identificatie: Header.IdentificatieRetour,
      dagtekening: Header.DagtekeningRetour,
    }),
    reacties({ Header }: B, whole: (Codes | undefined)[], lines: Lijn[]): GelezenReactie[] {
      const over = { soort: overSoort, identificatie: Header.BerichtIdentificatie.Identificatie };
      const verdict = (codes: (Codes | undefined)[]) => {
        const redenen = codes.flatMap((each) => each?.RetourCodes?.RetourCode ?? []).filter(isAfkeuring);
        return { soort, over, uitkomst: redenen.length > 0 ? ("AFGEKEURD" as const) : ("GOED" as const), redenen };
      };
      return [
        verdict([Header, ...whole]),
        ...lines.flatMap((line) => {
          const { ToewijzingNummer: toewijzingnummer, ReferentieAanbieder } = line;
          const referentie = toewijzingnummer === undefined ? ReferentieAanbieder : undefined;
          const found = { ...verdict([line]), toewijzingnummer, referentie };
          return found.uitkomst === "AFGEKEURD" ? [found] : [];
        }),
      ];
    },
  };
}

const over301 = readRetour("302", "301");
/** 302: retour to a 301. */
export const retour302 = defineBericht({
  ...over301,
  afzender: "gemeente",
  schema: groep({
    Header: vanGemeente("437", retourHeader),
    Client: groep({
      ...toewijzingClient,
      ToegewezenProducten: groep({
        ToegewezenProduct: lijst(groep({ ...toegewezenProduct, ...retour })),
      }),
      ...retour,
    }).optional(),
  }),
  toReacties: (bericht) =>
    over301.reacties(bericht, [bericht.Client], bericht.Client?.ToegewezenProducten.ToegewezenProduct ?? []),
});

const over305 = readRetour("306", "305");
/** 306: retour to a 305. */
export const retour306 = defineBericht({
  ...over305,
  afzender: "aanbieder",
  schema: groep({
    Header: vanAanbieder("439", retourHeader),
    Client: groep({
      ...client,
      StartProducten: groep({ StartProduct: lijst(groep({ ...startProduct, ...retour })) }),
      ...retour,
    }).optional(),
  }),
  toReacties: (bericht) =>
    over305.reacties(bericht, [bericht.Client], bericht.Client?.StartProducten.StartProduct ?? []),
});

const over307 = readRetour("308", "307");
/** 308: retour to a 307. */
export const retour308 = defineBericht({
  ...over307,
  afzender: "aanbieder",
  schema: groep({
    Header: vanAanbieder("441", retourHeader),
    Client: groep({
      ...client,
      StopProducten: groep({ StopProduct: lijst(groep({ ...stopProduct, ...retour })) }),
      ...retour,
    }).optional(),
  }),
  toReacties: (bericht) => over307.reacties(bericht, [bericht.Client], bericht.Client?.StopProducten.StopProduct ?? []),
});

const over315 = readRetour("316", "315");
/** 316: retour to a 315. */
export const retour316 = defineBericht({
  ...over315,
  afzender: "aanbieder",
  schema: groep({
    Header: vanAanbieder("447", retourHeader),
    Client: groep({
      ...aanvraagClient,
      AangevraagdeProducten: groep({
        AangevraagdProduct: lijst(groep({ ...aangevraagdProduct, ...retour })),
      }),
      ...retour,
    }).optional(),
  }),
  toReacties: (bericht) =>
    over315.reacties(bericht, [bericht.Client], bericht.Client?.AangevraagdeProducten.AangevraagdProduct ?? []),
});

const over317 = readRetour("318", "317");
/** 318: retour to a 317. A new product has no number of its own: its refusal counts for the request as a whole. */
export const retour318 = defineBericht({
  ...over317,
  afzender: "aanbieder",
  schema: groep({
    Header: vanAanbieder("487", retourHeader),
    Client: wijzigingClient(retour).optional(),
  }),
  toReacties(bericht) {
    const verzoek = bericht.Client?.Verzoek;
    const added = verzoek?.NieuweProducten?.NieuwProduct ?? [];
    const unchanged = verzoek?.OngewijzigdeProducten?.OngewijzigdProduct ?? [];
    const changed = verzoek?.TeWijzigenProducten?.TeWijzigenProduct ?? [];
    return over317.reacties(bericht, [bericht.Client, verzoek, ...added, ...unchanged], changed);
  },
});

const over319 = readRetour("320", "319");
/** 320: retour to a 319. */
export const retour320 = defineBericht({
  ...over319,
  afzender: "gemeente",
  schema: groep({ Header: vanGemeente("489", retourHeader), Antwoord: antwoord(retour).optional() }),
  toReacties: (bericht) => over319.reacties(bericht, [bericht.Antwoord, bericht.Antwoord?.Woonplaatsbeginsel], []),
});
