// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../../../platform/time/datum";
import type { Productaanduiding, Regelsoort } from "../../../domain/berichtregel";
import type { Reactiesoort, Reactieuitkomst } from "../../../domain/reactie";
import { type Fault, unusable } from "../faults";
import { type Knoop, toKnoop } from "../knoop";
import type { Element } from "../opbouw";

/** What all lines of one message share. */
export interface Kop {
  agb: string;
  gemeente: string;
  dagtekening: Datum;
  identificatie: string;
}

/** One line about one person, as far as the message itself tells. `plaats` is its number in the message, from 1. */
export interface GelezenRegel {
  plaats: number;
  soort: Regelsoort;
  /** still in clear */
  bsn: string;
  inhoud: Record<string, unknown> & { toewijzingnummer?: number; product?: Productaanduiding; referentie?: string };
  /** why this line cannot be used while the others can */
  afgekeurd?: string;
}

/** What a message says about an earlier one: without a person, it belongs to what it answers. */
export interface GelezenReactie {
  soort: Reactiesoort;
  uitkomst: Reactieuitkomst;
  redenen: string[];
  /** the message it answers, as its sender numbered it */
  over?: { soort: Regelsoort | "319"; identificatie: string };
  toewijzingnummer?: number;
  referentie?: string;
}

/** A message as read. */
export interface GelezenBericht {
  kop: Kop;
  regels: GelezenRegel[];
  reacties: GelezenReactie[];
}

/** One kind of message of the standard: how to recognise and read it. */
export interface Berichtdefinitie {
  soort: string;
  namespace: string;
  /** its elements */
  knoop: Knoop;
  /**
   * @param root a message of this kind that has the right elements
   * @throws UnusableDelivery with every fault across elements, by path and without values
   */
  read: (root: unknown) => GelezenBericht;
}

/** Shape of a message that has the right elements, as far as every message has it. */
interface Gecontroleerd {
  Header: { Afzender: string; Ontvanger: string; BerichtIdentificatie: { Identificatie: string; Dagtekening: Datum } };
  Client?: { Bsn: string; Geboortedatum?: { Datum: Datum } };
}

/**
 * Makes a definition from the schema of the message, who sends it, the checks across elements, and how its lines are read.
 * @param soort number of the message, such as 301: gives the namespace
 */
export function defineBericht<B extends Gecontroleerd>(options: {
  soort: string;
  afzender: "gemeente" | "aanbieder";
  schema: Element<B>;
  check?: (bericht: B) => Fault[];
  toRegels?: (bericht: B) => GelezenRegel[];
  toReacties?: (bericht: B) => GelezenReactie[];
  /** identification and day of the message itself, when not those of the header (a retour repeats the header it answers) */
  toIdentificatie?: (bericht: B) => Pick<Kop, "identificatie" | "dagtekening">;
}): Berichtdefinitie {
  const { soort, afzender, schema } = options;
  return {
    soort,
    knoop: toKnoop("Bericht", schema as Element<unknown, boolean>),
    namespace: `http://www.istandaarden.nl/ijw/3_2/jw${soort}/schema`,
    read(root) {
      const bericht = root as B;
      const { Header, Client } = bericht;
      const { Identificatie, Dagtekening } = Header.BerichtIdentificatie;
      const faults = options.check?.(bericht) ?? [];
      if (Client?.Geboortedatum && Client.Geboortedatum.Datum > Dagtekening)
        faults.push({ path: "Bericht/Client/Geboortedatum/Datum", reden: "ligt na de dagtekening van het bericht" });
      if (faults.length > 0) throw unusable(faults);
      const [gemeente, agb] =
        afzender === "gemeente" ? [Header.Afzender, Header.Ontvanger] : [Header.Ontvanger, Header.Afzender];
      const own = options.toIdentificatie?.(bericht) ?? { identificatie: Identificatie, dagtekening: Dagtekening };
      return {
        kop: { agb, gemeente, ...own },
        regels: options.toRegels?.(bericht) ?? [],
        reacties: options.toReacties?.(bericht) ?? [],
      };
    },
  };
}
