// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import type { Fase } from "../domain/gezin";
import { Domeinbeeld } from "./beeld";
import { FaseEnum } from "./enums";
import { Jeugdige } from "./jeugdige";
import { Gezinslid } from "./persoon";
import { Perspectiefplan } from "./perspectiefplan";
import { Regieadvies, Regietoewijzing, Veiligheidsbeeld } from "./regie";

@ObjectType({ implements: Domeinbeeld, description: "Alles wat de casus zelf weet: leden, regie, plan en veiligheid." })
export class Casusbeeld extends Domeinbeeld {
  @Field(() => FaseEnum, { nullable: true, description: "Fase van de hulp, als de gemeente die heeft vastgelegd." })
  fase?: Fase;
  @Field(() => [Gezinslid], { description: "Wie er bij het gezin horen." })
  leden: Gezinslid[];
  @Field(() => [Jeugdige], { description: "De jeugdigen in het gezin, de oudste eerst." })
  jeugdigen: Jeugdige[];
  @Field(() => Perspectiefplan, { nullable: true, description: "Het plan dat nu geldt." })
  plan?: Perspectiefplan;
  @Field(() => [Perspectiefplan], {
    description: "Andere plannen die nu ook gelden, uit een ander systeem. Eén gezin hoort één plan te hebben.",
  })
  anderePlannen: Perspectiefplan[];
  @Field(() => Regietoewijzing, {
    nullable: true,
    description: "Wie nu de regie voert. Zijn het er meer, dan de laatste; zie ook de signalen.",
  })
  regisseur?: Regietoewijzing;
  @Field(() => [Regietoewijzing], { description: "Wie de regie voerden, de eerste eerst." })
  regiegeschiedenis: Regietoewijzing[];
  @Field(() => Regieadvies, {
    nullable: true,
    description: "Wie de regie hoort te voeren volgens de tabel in de regio.",
  })
  verwachteRegie?: Regieadvies;
  @Field(() => Veiligheidsbeeld, { nullable: true, description: "Wat er bekend is over veiligheid." })
  veiligheid?: Veiligheidsbeeld;
}
