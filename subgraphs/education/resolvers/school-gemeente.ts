// SPDX-License-Identifier: EUPL-1.2
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { EducationContext } from "../context";
import { findGemeente } from "./reference-gemeente";
import { Gemeente, School } from "../types/school";

@Resolver(() => School)
export class SchoolGemeenteResolver {
  @FieldResolver(() => Gemeente, { description: "Gemeente die deze school aanlevert." })
  gemeente(@Root() { gemeente: code }: School, @Ctx() context: EducationContext): Gemeente {
    return findGemeente(code, context) ?? { code, naam: `Gemeente ${code}` };
  }
}
