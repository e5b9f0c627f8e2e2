// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as herkomst from "../../../platform/herkomst/records";
import type * as records from "../domain/records";
import { Herkomst } from "./beeld";
import { Ondersteuningssoort, Schoolsoort, Verzuimsoort } from "./enums";
import { School } from "./school";

@ObjectType("Inschrijving", { description: "Een inschrijving op een school." })
export class Inschrijving {
  @Field(() => School, { description: "De school." })
  school: School;

  @Field(() => String, { description: "Vestiging van de school: de BRIN met twee cijfers." })
  vestiging: string;

  @Field(() => DatumScalar, { description: "Eerste dag van de inschrijving." })
  van: string;

  @Field(() => DatumScalar, { nullable: true, description: "Laatste dag; leeg zolang de inschrijving loopt." })
  tot?: string;

  @Field(() => String, { nullable: true, description: "Leerjaar." })
  leerjaar?: string;

  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: herkomst.Herkomst;
}

@ObjectType("Verzuimmelding", { description: "Een melding van verzuim bij leerplicht." })
export class Verzuimmelding {
  @Field(() => Verzuimsoort, { description: "Soort verzuim." })
  soort: records.GemeldeSoort;

  @Field(() => String, { description: "Hoe ver de melding is, zoals het register dat noemt." })
  status: string;

  @Field(() => DatumScalar, { description: "Eerste dag van het verzuim." })
  van: string;

  @Field(() => DatumScalar, { nullable: true, description: "Laatste dag; leeg zolang het verzuim loopt." })
  tot?: string;

  @Field(() => Int, { nullable: true, description: "Aantal uren ongeoorloofd verzuim." })
  uren?: number;

  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: herkomst.Herkomst;
}

@ObjectType("Vrijstelling", { description: "Een vrijstelling volgens de Leerplichtwet." })
export class Vrijstelling {
  @Field(() => String, { description: "Artikel van de Leerplichtwet: 5a, 5b, 5c, 11 of 15." })
  grond: string;

  @Field(() => DatumScalar, { description: "Eerste dag van de vrijstelling." })
  van: string;

  @Field(() => DatumScalar, { nullable: true, description: "Laatste dag; leeg als er geen einde is afgesproken." })
  tot?: string;

  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: herkomst.Herkomst;
}

@ObjectType("Schoolondersteuning", { description: "Een besluit over extra ondersteuning op school." })
export class Schoolondersteuning {
  @Field(() => Ondersteuningssoort, { description: "Soort besluit." })
  soort: records.Schoolondersteuning["soort"];

  @Field(() => Schoolsoort, { nullable: true, description: "Voor welk soort school; alleen bij een TLV." })
  schoolsoort?: records.Schoolondersteuning["schoolsoort"];

  @Field(() => School, { nullable: true, description: "School die het vaststelde; alleen bij een OPP." })
  school?: School;

  @Field(() => DatumScalar, { description: "Eerste dag waarop het geldt." })
  van: string;

  @Field(() => DatumScalar, { nullable: true, description: "Laatste dag; leeg als er geen einde is afgesproken." })
  tot?: string;

  @Field(() => DatumScalar, { nullable: true, description: "Wanneer het opnieuw wordt bekeken; alleen bij een OPP." })
  evaluatieOp?: string;

  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: herkomst.Herkomst;
}
