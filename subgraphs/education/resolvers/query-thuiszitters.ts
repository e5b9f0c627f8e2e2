// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { HubError, ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import { DatumScalar } from "../../../platform/graphql/scalars";
import { isDatum } from "../../../platform/time/datum";
import { bereikVan, type EducationContext } from "../context";
import type { Bereik } from "../domain/bereik";
import type { Plek, Thuiszitterfilter, Thuiszitterrij, Thuiszittervolgorde } from "../domain/opslag";
import { ThuiszitterVolgorde } from "../types/enums";
import { type Thuiszitter, ThuiszitterConnection, ThuiszitterFilter } from "../types/thuiszitters";
import { checkOpDatum, REGELVERSIE } from "./argumenten";
import { labelOf } from "./facet-label";

@Resolver()
export class ThuiszittersResolver {
  @Query(() => ThuiszitterConnection, {
    description: "Leerlingen die thuiszitten, binnen uw eigen gemeente of uw eigen school.",
  })
  async thuiszitters(
    @Ctx() context: EducationContext,
    @Arg("filter", () => ThuiszitterFilter, { nullable: true, description: "Welke leerlingen u wilt zien." })
    filter: ThuiszitterFilter | null,
    @Arg("orderBy", () => ThuiszitterVolgorde, { defaultValue: "LANGST", description: "Volgorde van de lijst." })
    orderBy: Thuiszittervolgorde,
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal regels op de bladzijde, hoogstens 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | null,
    @Arg("opDatum", () => DatumScalar, {
      nullable: true,
      description: "De lijst zoals die op deze dag was, met wat er nu bekend is. Kan voor hoogstens 5000 leerlingen.",
    })
    opDatum: string | null,
    @Arg("regelversie", () => String, { nullable: true, description: REGELVERSIE })
    regelversie: string | null,
  ): Promise<ThuiszitterConnection> {
    requireRol(context.aanvrager, "leerplicht", "school");
    const bereik = bereikVan(context.aanvrager) as Exclude<Bereik, { soort: "ALLE" }>;
    const op = checkOpDatum(opDatum, context);
    const regel = context.regelVoor(regelversie);
    if (filter?.metHulp || filter?.metRegisseur) checkStandfilter(context, op);
    // A school may not know of help; of an earlier day it was not kept.
    const standenSinds =
      context.aanvrager.rol === "leerplicht" && op === context.vandaag ? context.standenSinds : undefined;
    const vraag = { bereik, filter: toFilter(filter ?? {}), vandaag: context.vandaag, op, regel, standenSinds };
    const plek = after ? readPlek(after, orderBy) : undefined;
    const { rows, totaal, facetten } = await context.opslag.findThuiszitters(
      vraag,
      orderBy,
      checkFirst(first) + 1,
      plek,
    );
    const cursorOf = ({ sleutel, leerling }: Thuiszitterrij) => encodeCursor([orderBy, sleutel, leerling]);
    const { edges, pageInfo } = toPage(rows, first, after ?? undefined, cursorOf);
    const shown = edges.map(({ node }) => node.leerling);
    context.logLeerlingen(shown);
    // Who is in a list of those with help is known to have help.
    if (filter?.metHulp) context.logLeerlingen(shown, "hulp", "DAT");
    if (filter?.metRegisseur) context.logLeerlingen(shown, "regie", "DAT");
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: toThuiszitter(node) })),
      pageInfo,
      totaal,
      facetten: facetten.map((facet) => ({ ...facet, label: labelOf(facet, context.gemeenten) })),
    };
  }
}

function toThuiszitter({ leerling, naam, brin, oordeel }: Thuiszitterrij): Thuiszitter {
  return { jeugdige: { id: leerling }, leerlingnaam: naam, brin, oordeel };
}

/** @throws HubError when the caller may not know what is asked, or nobody does */
function checkStandfilter({ aanvrager, vandaag }: EducationContext, op: string): void {
  if (aanvrager.rol !== "leerplicht")
    throw new HubError("GEEN_TOEGANG", "Uw rol mag niet kiezen op hulp of op regisseur.");
  if (op < vandaag) throw ongeldigeInvoer("opDatum", "hulp en regisseur zijn alleen van vandaag bekend");
}

function toFilter(filter: ThuiszitterFilter): Thuiszitterfilter {
  const { status, ...rest } = filter;
  if (status === "GEEN_THUISZITTER")
    throw ongeldigeInvoer(
      "filter.status",
      "de lijst bevat alleen leerlingen die thuiszitten of van wie het niet bekend is",
    );
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
  return { status: status ?? undefined, ...Object.fromEntries(given) };
}

function readPlek(after: string, orderBy: Thuiszittervolgorde): Plek {
  const [order, sleutel, leerling] = decodeCursor(after, 3);
  if (order !== orderBy || typeof sleutel !== "string" || typeof leerling !== "string" || !isSleutel(sleutel, orderBy))
    throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return { sleutel, leerling };
}

/** A cursor comes from outside: what is no date may not reach the database as one. */
function isSleutel(sleutel: string, orderBy: Thuiszittervolgorde): boolean {
  return orderBy === "NAAM_SCHOOL" || isDatum(sleutel);
}
