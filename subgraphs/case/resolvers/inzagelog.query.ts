// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { ongeldigeInvoer } from "../../../platform/errors/hub-error";
import type { CaseContext } from "../context";
import { Gezin } from "../types/gezin";
import { InzageConnection } from "../types/inzage";
import { Jeugdige } from "../types/jeugdige";
import { readInzagelog } from "./read-inzagelog";

const FIRST = { defaultValue: 25, description: "Aantal regels op de bladzijde, hoogstens 100." };
const AFTER = { nullable: true, description: "Cursor van de laatste regel van de vorige bladzijde." };

@Resolver()
export class InzagelogQuery {
  @Query(() => InzageConnection, {
    nullable: true,
    description:
      "Wie keek naar gegevens, wanneer en waarom. Voor de functionaris gegevensbescherming van de gemeente, en voor het gezin zelf. Leeg voor alle anderen.",
  })
  inzagelog(
    @Ctx() context: CaseContext,
    @Arg("gezin", () => ID, { nullable: true, description: "Alleen dit gezin (pseudoniem)." }) gezin: string | null,
    @Arg("jeugdige", () => ID, { nullable: true, description: "Alleen deze jeugdige (pseudoniem)." })
    jeugdige: string | null,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<InzageConnection | null> {
    if (!gezin && !jeugdige && context.aanvrager.rol !== "fg")
      throw ongeldigeInvoer("gezin", "geef een gezin of een jeugdige");
    return readInzagelog(context, { gezin: gezin ?? undefined, jeugdige: jeugdige ?? undefined, first, after });
  }
}

@Resolver(() => Jeugdige)
export class JeugdigeInzagelog {
  @FieldResolver(() => InzageConnection, {
    nullable: true,
    description:
      "Wie keek naar de gegevens van deze jeugdige. Voor de jeugdige zelf (vanaf 12 jaar), voor ouders met gezag (tot 16 jaar) en voor de functionaris gegevensbescherming.",
  })
  inzagelog(
    @Root() { id }: Jeugdige,
    @Ctx() context: CaseContext,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<InzageConnection | null> {
    return readInzagelog(context, { jeugdige: id, first, after });
  }
}

@Resolver(() => Gezin)
export class GezinInzagelog {
  @FieldResolver(() => InzageConnection, {
    nullable: true,
    description:
      "Wie keek naar dit gezin: uw eigen gegevens, en die van de kinderen over wie u het gezag hebt. Ook voor de functionaris gegevensbescherming.",
  })
  inzagelog(
    @Root() { id }: Gezin,
    @Ctx() context: CaseContext,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<InzageConnection | null> {
    return readInzagelog(context, { gezin: id, first, after });
  }
}
