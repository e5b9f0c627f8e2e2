// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type * as records from "../domain/records";

@Directive('@key(fields: "code")')
@Directive("@shareable")
@ObjectType("Gemeente", { description: "Een gemeente in de regio." })
export class Gemeente {
  @Field(() => ID, { description: "CBS-gemeentecode, vier cijfers." })
  code: string;

  @Field(() => String, { description: "Naam van de gemeente." })
  naam: string;
}

@Directive("@shareable")
@ObjectType("Contact", { description: "Iemand die u kunt bellen of mailen." })
export class Contact implements records.Contact {
  @Field(() => String, { description: "Naam van de contactpersoon." })
  naam: string;

  @Field(() => String, { nullable: true, description: "Functie van de contactpersoon." })
  functie?: string;

  @Field(() => String, { description: "Organisatie waar deze persoon werkt." })
  organisatie: string;

  @Field(() => String, { nullable: true, description: "Telefoonnummer." })
  telefoon?: string;

  @Field(() => String, { nullable: true, description: "E-mailadres." })
  email?: string;
}

@Directive('@key(fields: "brin")')
@ObjectType("School", { description: "Een school, zoals een gemeente die aanlevert." })
export class School {
  @Field(() => ID, { description: "BRIN van de school: twee cijfers en twee letters." })
  brin: string;

  @Field(() => String, { description: "Naam van de school." })
  naam: string;

  /** code; the resolver makes a Gemeente of it */
  gemeente: string;

  @Field(() => Contact, { nullable: true, description: "Met wie u over verzuim kunt bellen." })
  contact?: Contact;

  @Field(() => TijdstipScalar, {
    nullable: true,
    description: "Wanneer de school voor het laatst verzuim aan leerplicht doorgaf.",
  })
  laatsteAanlevering?: Date;

  @Field(() => String, {
    nullable: true,
    description: "Samenwerkingsverband passend onderwijs van de school: PO of VO met vier cijfers.",
  })
  samenwerkingsverband?: string;
}
