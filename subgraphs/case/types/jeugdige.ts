// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The rest of the fields are in resolvers/jeugdige.ts: they are read in batches and only when access allows. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "Een jeugdige. Elk domein voegt toe wat het weet." })
export class Jeugdige {
  @Field(() => ID, { description: "Pseudoniem, nooit het BSN." })
  id: string;

  @Directive("@external")
  @Field(() => String, {
    nullable: true,
    description: "Bewijs dat de leerling nu op de school van de vrager staat; alleen voor intern gebruik.",
  })
  schoolrelatie?: string | null;

  @Directive("@external")
  @Field(() => String, {
    nullable: true,
    description: "Bewijs dat hulp van de vrager nu loopt; alleen voor intern gebruik.",
  })
  hulprelatie?: string | null;
}
