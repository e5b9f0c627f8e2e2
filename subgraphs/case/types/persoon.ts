// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import { Herkomst } from "./beeld";

@ObjectType({ description: "Een persoon zoals de gemeente die kent." })
export class Persoon {
  @Field(() => String, { description: "Naam." })
  naam: string;
  @Field(() => DatumScalar, { nullable: true, description: "Geboortedatum, als die bekend is." })
  geboortedatum?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Iemand die bij het gezin hoort." })
export class Gezinslid {
  @Field(() => String, { description: "Rol in het gezin, zoals ouder of jeugdige." })
  rol: string;
  @Field(() => Persoon, { description: "Wie het is." })
  persoon: Persoon;
  @Field(() => DatumScalar, { nullable: true, description: "Sinds wanneer, als dat bekend is." })
  van?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Tot wanneer; leeg als het nu zo is." })
  tot?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}
