// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { UnusableDelivery } from "../../../../../platform/inbox/unusable-delivery";
import type { Datum } from "../../../../../platform/time/datum";
import type { Productaanduiding, Regelsoort } from "../../../domain/berichtregel";
import type { Reactiesoort, Reactieuitkomst } from "../../../domain/reactie";
import { absentOrRepeated } from "../values";
import { type Fault, toFaults } from "../faults";

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
  /** @throws UnusableDelivery with every fault of the message, by path and without values */
  read: (root: unknown) => GelezenBericht;
}

/** Shape of a message that passed its schema, as far as every message has it. */
interface Gecontroleerd {
  Header: { Afzender: string; Ontvanger: string; BerichtIdentificatie: { Identificatie: string; Dagtekening: Datum } };
  Client?: { Bsn: string; Geboortedatum?: { Datum: Datum } };
}

/**
 * Makes a definition from the schema of the message, who sends it, the checks across elements, and how its lines are read.
 * @param soort number of the message, such as 301: gives the namespace
 */
export function defineBericht<S extends z.ZodType<Gecontroleerd>>(options: {
  soort: string;
  afzender: "gemeente" | "aanbieder";
  schema: S;
  check?: (bericht: z.output<S>) => Fault[];
  toRegels?: (bericht: z.output<S>) => GelezenRegel[];
  toReacties?: (bericht: z.output<S>) => GelezenReactie[];
  /** identification and day of the message itself, when not those of the header (a retour repeats the header it answers) */
  toIdentificatie?: (bericht: z.output<S>) => Pick<Kop, "identificatie" | "dagtekening">;
}): Berichtdefinitie {
  const { soort, afzender, schema } = options;
  return {
    soort,
    namespace: `http://www.istandaarden.nl/ijw/3_2/jw${soort}/schema`,
    read(root) {
      const result = schema.safeParse(root, {
        error: ({ input }) => absentOrRepeated(input) ?? "heeft niet de opbouw die de standaard voorschrijft",
      });
      if (!result.success) throw unusable(toFaults(result.error));
      const { Header, Client } = result.data;
      const { Identificatie, Dagtekening } = Header.BerichtIdentificatie;
      const faults = options.check?.(result.data) ?? [];
      if (Client?.Geboortedatum && Client.Geboortedatum.Datum > Dagtekening)
        faults.push({ path: "Bericht/Client/Geboortedatum/Datum", reden: "ligt na de dagtekening van het bericht" });
      if (faults.length > 0) throw unusable(faults);
      const [gemeente, agb] =
        afzender === "gemeente" ? [Header.Afzender, Header.Ontvanger] : [Header.Ontvanger, Header.Afzender];
      const own = options.toIdentificatie?.(result.data) ?? { identificatie: Identificatie, dagtekening: Dagtekening };
      return {
        kop: { agb, gemeente, ...own },
        regels: options.toRegels?.(result.data) ?? [],
        reacties: options.toReacties?.(result.data) ?? [],
      };
    },
  };
}

/** Faults told at most; more of them only make the reason unreadable. */
const MAX_FAULTS = 5;

function unusable(faults: Fault[]): UnusableDelivery {
  const told = faults.slice(0, MAX_FAULTS).map(({ path, reden }) => `${path}: ${reden}.`);
  const more = faults.length - told.length;
  return new UnusableDelivery([...told, ...(more > 0 ? [`En nog ${more} fouten.`] : [])].join(" "));
}
