// SPDX-License-Identifier: EUPL-1.2
import { Field, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as herkomst from "../../../platform/herkomst/records";
import type * as records from "../domain/records";
import { Herkomst } from "./beeld";
import { Thuiszitfase, Thuiszitterstatus, Verzuimsoort } from "./enums";

@ObjectType("Thuiszitteroordeel", {
  description: "Of een leerling thuiszitter is: het oordeel, met de regel en de feiten waarop het rust.",
})
export class Thuiszitteroordeel implements records.Oordeel {
  @Field(() => Thuiszitterstatus, { description: "Het oordeel." })
  status: records.Thuiszitterstatus;

  @Field(() => Verzuimsoort, { nullable: true, description: "Soort verzuim dat nu loopt, als er een is." })
  soort?: records.Verzuimsoort;

  @Field(() => Thuiszitfase, { nullable: true, description: "Hoe lang het al duurt." })
  fase?: records.Thuiszitfase;

  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag van dit verzuim." })
  sinds?: string;

  @Field(() => Int, { nullable: true, description: "Hele weken sinds die dag." })
  weken?: number;

  @Field(() => String, { description: "Versie van de regel waarmee is geoordeeld." })
  regelversie: string;

  @Field(() => [String], { description: "Waarom het oordeel zo luidt, in gewone zinnen." })
  uitleg: string[];

  @Field(() => [Herkomst], { description: "De feiten waarop het oordeel rust." })
  feiten: herkomst.Herkomst[];
}
