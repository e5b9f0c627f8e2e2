// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { isBsn } from "../../../../platform/identity/bsn";
import { isDatum } from "../../../../platform/time/datum";
import { SCHOOLSOORTEN, VERZUIMSOORTEN, VERZUIMSTATUSSEN, VRIJSTELLINGSGRONDEN } from "../../domain/records";

// Every message names the field and the reason, never the value.
const required = (kolom: string) => z.string(`${kolom}: ontbreekt.`);
const text = (kolom: string, max = 200) => required(kolom).max(max, `${kolom}: te lang.`);
const optional = (kolom: string, max = 200) => z.string().max(max, `${kolom}: te lang.`).optional();
const datum = (kolom: string) => required(kolom).refine(isDatum, `${kolom}: geen bestaande datum (JJJJ-MM-DD).`);
const code = <const C extends readonly string[]>(kolom: string, codes: C) =>
  z.enum(codes, { error: ({ input }) => (input === undefined ? `${kolom}: ontbreekt.` : `${kolom}: onbekende code.`) });

const bsn = required("bsn").refine(isBsn, "bsn: voldoet niet aan de elfproef.");
const brin = required("brin").regex(/^\d{2}[A-Z]{2}$/, "brin: geen BRIN (twee cijfers, twee letters).");
const moment = z.iso
  .datetime({ offset: true, error: "laatsteAanlevering: geen tijdstip met tijdzone." })
  .transform((value) => new Date(value))
  .optional();

const periode = { begindatum: datum("begindatum"), einddatum: datum("einddatum").optional() };
type Periode = { begindatum: string; einddatum?: string };
const inOrder = ({ begindatum, einddatum }: Periode) => einddatum === undefined || einddatum >= begindatum;
const BEFORE = { error: "einddatum: ligt voor de begindatum." };

/** What a record of each recordsoort must hold. */
export const RECORDS = {
  SCHOOL: z.object({
    brin,
    schoolnaam: text("schoolnaam"),
    contactnaam: optional("contactnaam"),
    contactfunctie: optional("contactfunctie"),
    contacttelefoon: optional("contacttelefoon"),
    contactemail: optional("contactemail"),
    laatsteAanlevering: moment,
    samenwerkingsverband: z
      .string()
      .regex(/^(PO|VO)\d{4}$/, "samenwerkingsverband: geen PO of VO met vier cijfers.")
      .optional(),
  }),
  LEERLING: z.object({ bsn, naam: text("naam"), geboortedatum: datum("geboortedatum") }),
  INSCHRIJVING: z
    .object({
      bsn,
      brin,
      vestiging: required("vestiging").regex(/^\d{2}[A-Z]{2}\d{2}$/, "vestiging: geen BRIN met twee cijfers."),
      leerjaar: optional("leerjaar", 20),
      ...periode,
    })
    .refine(inOrder, BEFORE)
    .refine(({ brin, vestiging }) => vestiging.startsWith(brin), "vestiging: hoort niet bij de brin."),
  VERZUIM: z
    .object({
      bsn,
      brin,
      meldingnummer: text("meldingnummer", 64),
      verzuimsoort: code("verzuimsoort", VERZUIMSOORTEN),
      verzuimstatus: code("verzuimstatus", VERZUIMSTATUSSEN),
      uren: z
        .string()
        .regex(/^\d{1,4}$/, "uren: geen heel getal van 0 tot en met 9999.")
        .transform(Number)
        .optional(),
      terugkeerplan: optional("terugkeerplan", 4000),
      ...periode,
    })
    .refine(inOrder, BEFORE),
  VRIJSTELLING: z
    .object({ bsn, vrijstelling: code("vrijstelling", VRIJSTELLINGSGRONDEN), ...periode })
    .refine(inOrder, BEFORE),
  TLV: z.object({ bsn, schoolsoort: code("schoolsoort", SCHOOLSOORTEN), ...periode }).refine(inOrder, BEFORE),
  OPP: z.object({ bsn, brin, evaluatiedatum: datum("evaluatiedatum").optional(), ...periode }).refine(inOrder, BEFORE),
};
