// SPDX-License-Identifier: EUPL-1.2
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { EducationContext } from "../context";
import type * as records from "../domain/records";
import { School } from "../types/school";

@Resolver()
export class SchoolQueryResolver {
  @Query(() => School, { nullable: true, description: "Een school; leeg als geen gemeente die aanlevert." })
  async school(
    @Ctx() context: EducationContext,
    @Arg("brin", () => ID, { description: "BRIN van de school: twee cijfers en twee letters." }) brin: string,
  ): Promise<records.School | undefined> {
    return context.loaders.scholen.load(brin);
  }
}
