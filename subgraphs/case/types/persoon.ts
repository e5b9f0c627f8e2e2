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
  @Field(() => String, { nullable: true, description: "Adres volgens de BRP; leeg als de hub het niet heeft." })
  adres?: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of de gemeente onderzoekt of gegevens in de BRP kloppen; leeg als de BRP niets over deze persoon gaf.",
  })
  inOnderzoek?: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      "Waarom de BRP deze persoon niet meer bijhoudt, zoals overlijden of emigratie; leeg als dat niet zo is.",
  })
  opschorting?: string;
  @Field(() => Herkomst, {
    nullable: true,
    description: "Waar adres, onderzoek en opschorting vandaan komen; leeg als de BRP niets over deze persoon gaf.",
  })
  herkomstBrp?: records.Herkomst;
}

@ObjectType({ description: "Iemand die bij het gezin hoort." })
export class Gezinslid {
  /** pseudonym; not part of the schema */
  persoonId?: string;
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
