// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type { Gebeurtenis } from "../../../platform/logboek/records";
import type * as records from "../../../platform/herkomst/records";
import { Brondekking, Gegevensstatus, PageInfo } from "./beeld";
import { HandelingEnum } from "./enums";

@ObjectType({ description: "Een deel van de gegevens dat is ingezien, en hoeveel ervan." })
export class IngezienDeel {
  @Field(() => String, { description: "Welk deel, zoals casus, hulp of onderwijs." })
  domein: string;
  @Field(() => String, {
    description: "Hoeveel: DAT (dat er iets is), BEPERKT of VOLLEDIG; GEEN als het is geweigerd.",
  })
  niveau: string;
}

@ObjectType({ description: "Eén keer dat iemand gegevens inzag of er iets mee deed, of dat wilde." })
export class Inzage {
  @Field(() => TijdstipScalar, { description: "Wanneer het was." })
  op: Date;
  @Field(() => String, { description: "De rol van wie keek, zoals casusregisseur." })
  rol: string;
  @Field(() => String, {
    nullable: true,
    description: "Organisatie van wie keek. Leeg als de naam kan verraden waar iemand woont.",
  })
  organisatie?: string;
  @Field(() => HandelingEnum, { description: "Wat er gebeurde." })
  handeling: Gebeurtenis;
  @Field(() => Boolean, { description: "Of het is gebeurd. Nee: de vraag is geweigerd." })
  toegestaan: boolean;
  @Field(() => [IngezienDeel], { description: "Welke delen." })
  delen: IngezienDeel[];
  @Field(() => String, { description: "Waarvoor: adres van de verwerking in het register van verwerkingen." })
  activiteit: string;
  @Field(() => String, { description: "Op welke grond (code)." })
  grond: string;
  @Field(() => String, { description: "Wat er gebeurde, in één zin." })
  uitleg: string;
  @Field(() => ID, { nullable: true, description: "Pseudoniem van wie de gegevens zijn." })
  betrokkene?: string;
  @Field(() => String, {
    nullable: true,
    description: "Wie keek (kenmerk in het token). Alleen voor de functionaris gegevensbescherming.",
  })
  medewerker?: string;
  @Field(() => String, {
    nullable: true,
    description: "Kenmerk van de vraag, om andere logs bij te zoeken. Alleen voor de functionaris gegevensbescherming.",
  })
  kenmerk?: string;
}

@ObjectType({ description: "Een regel in het inzagelog." })
export class InzageEdge {
  @Field(() => String, { description: "Plaats in de lijst." })
  cursor: string;
  @Field(() => Inzage, { description: "De inzage." })
  node: Inzage;
}

@ObjectType({ description: "Een bladzijde uit het inzagelog, de nieuwste eerst." })
export class InzageConnection {
  @Field(() => [InzageEdge], { description: "De regels op deze bladzijde." })
  edges: InzageEdge[];
  @Field(() => Gegevensstatus, { description: "Of alle logboeken van de hub gelezen zijn, en of u ze mag lezen." })
  status: records.Gegevensstatus;
  @Field(() => String, { nullable: true, description: "Wat er ontbreekt, in één zin." })
  toelichting?: string;
  @Field(() => [Brondekking], {
    description: "Per logboek: of het antwoordde. Een gat betekent niet dat niemand keek.",
  })
  dekking: records.Brondekking[];
  @Field(() => PageInfo, { description: "Waar deze bladzijde staat." })
  pageInfo: InstanceType<typeof PageInfo>;
}
