// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { requireRol } from "../../../platform/auth/aanvrager";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import { checkFirst, decodeCursor, encodeCursor, toPage } from "../../../platform/graphql/connection";
import { plusDagen } from "../../../platform/time/datum";
import { bereikVan, type EducationContext } from "../context";
import type { Bereik } from "../domain/bereik";
import type { Schoolverzuimrij } from "../domain/schoolverzuim";
import { School } from "../types/school";
import { LeerlingMetVerzuimConnection } from "../types/schoolverzuim";

const VIER_WEKEN = 28;

@Resolver(() => School)
export class SchoolLeerlingenMetVerzuimResolver {
  @FieldResolver(() => LeerlingMetVerzuimConnection, {
    nullable: true,
    description:
      "Leerlingen die nu op deze school staan en veel ongeoorloofd weg zijn, de meeste uren eerst. Een school ziet alleen de eigen leerlingen, een gemeente alleen de eigen inwoners.",
  })
  async leerlingenMetVerzuim(
    @Root() { brin }: School,
    @Ctx() context: EducationContext,
    @Arg("drempelUren", () => Int, {
      defaultValue: 16,
      description: "Vanaf zoveel uren in vier weken. Wie langdurig weg is, staat er altijd bij.",
    })
    drempelUren: number,
    @Arg("first", () => Int, { defaultValue: 25, description: "Aantal regels op de bladzijde, hoogstens 100." })
    first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." })
    after: string | null,
  ): Promise<LeerlingMetVerzuimConnection> {
    requireRol(context.aanvrager, "leerplicht", "school");
    if (drempelUren < 0 || drempelUren > 9999)
      throw ongeldigeInvoer("drempelUren", "kies een getal van 0 tot en met 9999");
    const { vandaag } = context;
    const rows = await context.loaders
      .schoolverzuim({
        bereik: bereikVan(context.aanvrager) as Exclude<Bereik, { soort: "ALLE" }>,
        vandaag,
        drempelUren,
        sinds: plusDagen(vandaag, -VIER_WEKEN),
        limit: checkFirst(first) + 1,
        after: after ? readPlek(after) : undefined,
      })
      .load(brin);
    const { edges, pageInfo } = toPage(rows, first, after ?? undefined, ({ uren, leerling }: Schoolverzuimrij) =>
      encodeCursor([uren, leerling]),
    );
    context.logLeerlingen(edges.map(({ node }) => node.leerling));
    return {
      pageInfo,
      edges: edges.map(({ cursor, node: { leerling, naam, ...rest } }) => ({
        cursor,
        node: { ...rest, jeugdige: { id: leerling }, leerlingnaam: naam },
      })),
    };
  }
}

function readPlek(after: string): { uren: number; leerling: string } {
  const [uren, leerling] = decodeCursor(after, 2);
  if (!Number.isInteger(uren) || typeof leerling !== "string")
    throw ongeldigeInvoer("after", "dit is geen cursor van deze lijst");
  return { uren: uren as number, leerling };
}
