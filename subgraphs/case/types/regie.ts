// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type { Regievoerder } from "../domain/regie";
import type { Hoofdaannemersoort } from "../domain/regietabel";
import { Herkomst } from "./beeld";
import { HoofdaannemersoortEnum } from "./casus-enums";
import { Contact } from "./contact";
import { RegievoerderEnum } from "./enums";

@ObjectType({ description: "Wie de regie voert of voerde, en van wanneer tot wanneer." })
export class Regietoewijzing {
  @Field(() => RegievoerderEnum, { description: "Soort regievoerder." })
  voerder: Regievoerder;
  @Field(() => Contact, { nullable: true, description: "De regisseur zelf; leeg als het gezin de regie voert." })
  contact?: Contact;
  @Field(() => DatumScalar, { description: "Eerste dag van de regie." })
  van: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de regie ophield; leeg als het nu zo is." })
  tot?: string;
  @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
  herkomst: records.Herkomst;
}

@ObjectType({ description: "Wie volgens de afspraken in de regio de regie hoort te voeren." })
export class Regieadvies {
  @Field(() => [RegievoerderEnum], { description: "Wie de regie mag voeren volgens de tabel." })
  verwacht: Regievoerder[];
  @Field(() => Boolean, { description: "Of de regie samen met de ouders is." })
  metOuders: boolean;
  @Field(() => [HoofdaannemersoortEnum], {
    description: "Wie volgens de tabel voor alle hulp samen verantwoordelijk kan zijn; leeg in een acute fase.",
  })
  hoofdaannemer: Hoofdaannemersoort[];
  @Field(() => Boolean, { description: "Of het nu anders is." })
  wijktAf: boolean;
  @Field(() => String, { description: "Uitleg in gewone woorden." })
  uitleg: string;
}
