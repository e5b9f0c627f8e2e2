// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ObjectType } from "type-graphql";
import type { Contactpersoon } from "../domain/epd/epd";

@Directive("@shareable")
@ObjectType({ description: "Iemand die u kunt bellen of mailen." })
export class Contact implements Contactpersoon {
  @Field(() => String, { description: "Naam van de contactpersoon." })
  naam: string;
  @Field(() => String, { nullable: true, description: "Functie." })
  functie?: string;
  @Field(() => String, { description: "Organisatie waar de contactpersoon werkt." })
  organisatie: string;
  @Field(() => String, { nullable: true, description: "Telefoonnummer." })
  telefoon?: string;
  @Field(() => String, { nullable: true, description: "E-mailadres." })
  email?: string;
}
