// SPDX-License-Identifier: EUPL-1.2
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { EducationContext } from "../context";
import type * as records from "../domain/records";
import { School } from "../types/school";
import { Thuiszitter } from "../types/thuiszitters";

@Resolver(() => Thuiszitter)
export class ThuiszitterSchoolResolver {
  @FieldResolver(() => School, { nullable: true, description: "School waar de leerling nu of het laatst stond." })
  async school(
    @Root() { brin }: Thuiszitter,
    @Ctx() { loaders }: EducationContext,
  ): Promise<records.School | undefined> {
    return brin === undefined ? undefined : loaders.scholen.load(brin);
  }
}
