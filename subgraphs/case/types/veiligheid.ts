// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import { Herkomst } from "./beeld";

@ObjectType({ description: "Wat in een acute fase is afgesproken." })
export class Veiligheidsafspraken {
  @Field(() => String, { nullable: true, description: "Wie het contact met het gezin houdt." })
  contact?: string;
  @Field(() => String, { nullable: true, description: "Wie het plan schrijft." })
  schrijver?: string;
  @Field(() => String, { nullable: true, description: "Wie het plan bewaakt." })
  bewaker?: string;
}

@ObjectType({ description: "Wat er bekend is over de veiligheid in het gezin." })
export class Veiligheidsbeeld {
  @Field(() => String, {
    nullable: true,
    description: "Maatregel van de rechter: OTS, VOOGDIJ of JEUGDRECLASSERING; leeg als er geen is vastgelegd.",
  })
  maatregel?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Sinds wanneer de maatregel geldt, als dat bekend is." })
  maatregelSinds?: string;
  @Field(() => Boolean, { description: "Of er een acuut vermoeden van ernstig geweld is." })
  acuut: boolean;
  @Field(() => DatumScalar, { nullable: true, description: "Sinds wanneer het acuut is, als dat bekend is." })
  acuutSinds?: string;
  @Field(() => Veiligheidsafspraken, {
    nullable: true,
    description: "Wie het contact is, het plan schrijft en het bewaakt; leeg als de bron dat niet vastlegt.",
  })
  afspraken?: Veiligheidsafspraken;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}
