// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { Fase } from "../domain/fase";
import type { Segment } from "../domain/regie";
import type { Complexiteit, Ondersteuning } from "../domain/regietabel";
import { Domeinbeeld } from "./beeld";
import { ComplexiteitEnum, OndersteuningEnum, SegmentEnum } from "./casus-enums";
import { Casusstap, Faseperiode, Hiaat, ToestemmingInZaak, Waakvlam } from "./casusverloop";
import { FaseEnum } from "./enums";
import { Jeugdige } from "./jeugdige";
import { Gezinslid } from "./persoon";
import { Perspectiefplan } from "./perspectiefplan";
import { Regieadvies, Regietoewijzing } from "./regie";
import { Veiligheidsbeeld } from "./veiligheid";

@ObjectType({ implements: Domeinbeeld, description: "Alles wat de casus zelf weet: leden, regie, plan en veiligheid." })
export class Casusbeeld extends Domeinbeeld {
  @Field(() => FaseEnum, { nullable: true, description: "Fase van de hulp, als de gemeente die heeft vastgelegd." })
  fase?: Fase;
  @Field(() => [Faseperiode], {
    description: "De fasen tot nu toe, de eerste eerst. In een lijst kan het begin ontbreken; zie nietBekend.",
  })
  faseverloop: Faseperiode[];
  @Field(() => Casusstap, { nullable: true, description: "De stap van de casusregie die nu loopt." })
  stap?: Casusstap;
  @Field(() => [Casusstap], { description: "De stappen van de casusregie, de eerste eerst." })
  stappen: Casusstap[];
  @Field(() => Waakvlam, { nullable: true, description: "Of het gezin na de hulp in beeld blijft." })
  waakvlam?: Waakvlam;
  @Field(() => SegmentEnum, { nullable: true, description: "Segment van de inkoop, als het is vastgelegd." })
  segment?: Segment;
  @Field(() => OndersteuningEnum, {
    nullable: true,
    description: "Wat voor ondersteuning nodig is, als het is vastgelegd.",
  })
  ondersteuning?: Ondersteuning;
  @Field(() => ComplexiteitEnum, { nullable: true, description: "Hoe ingewikkeld het is, als het is vastgelegd." })
  complexiteit?: Complexiteit;
  @Field(() => DatumScalar, { nullable: true, description: "Wanneer er voor het laatst contact met het gezin was." })
  laatsteContactOp?: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Sinds wanneer er acute hulp loopt, als het zaaksysteem dat weet.",
  })
  acuteHulpSinds?: string;
  @Field(() => [ToestemmingInZaak], { description: "Toestemmingen die in het zaaksysteem staan." })
  toestemmingen: ToestemmingInZaak[];
  @Field(() => [Hiaat], { description: "Wat leeg is omdat een bron het niet weet, en niet omdat er niets is." })
  nietBekend: Hiaat[];
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
  @Field(() => [Perspectiefplan], {
    description: "Versies van het plan die nu niet gelden: van vroeger of voor later. De nieuwste eerst.",
  })
  eerderePlannen: Perspectiefplan[];
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
