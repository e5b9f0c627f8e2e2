// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { Domeinbeeld } from "./beeld";
import { Inschrijving, Schoolondersteuning, Verzuimmelding, Vrijstelling } from "./feiten";
import { Thuiszitteroordeel } from "./oordeel";
import { Contact } from "./school";

@ObjectType("Onderwijsbeeld", {
  implements: Domeinbeeld,
  description: "Wat er bekend is over school en leerplicht van een jeugdige.",
})
export class Onderwijsbeeld extends Domeinbeeld {
  @Field(() => Thuiszitteroordeel, { description: "Of de jeugdige thuiszitter is." })
  oordeel: Thuiszitteroordeel;

  @Field(() => [String], { description: "Namen van de scholen waar de jeugdige staat ingeschreven." })
  scholen: string[];

  @Field(() => [Inschrijving], { description: "Inschrijvingen op scholen, de oudste eerst." })
  inschrijvingen: Inschrijving[];

  @Field(() => [Verzuimmelding], { description: "Meldingen van verzuim, de oudste eerst." })
  verzuim: Verzuimmelding[];

  @Field(() => [Vrijstelling], { description: "Vrijstellingen, de oudste eerst." })
  vrijstellingen: Vrijstelling[];

  @Field(() => [Schoolondersteuning], {
    description: "Toelaatbaarheidsverklaringen en ontwikkelingsperspectieven, de oudste eerst.",
  })
  ondersteuning: Schoolondersteuning[];

  @Field(() => [Contact], { description: "Contactpersonen op de scholen waar de jeugdige staat ingeschreven." })
  contact: Contact[];

  @Field(() => String, {
    nullable: true,
    description: "Wat er is afgesproken over terug naar school, uit de nieuwste melding.",
  })
  terugkeerplan?: string;
}
