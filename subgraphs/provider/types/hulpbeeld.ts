// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import type { Hulpbeeld as HulpbeeldRecord } from "../domain/hulpbeeld";
import type { Trajectbeeld } from "../domain/trajectbeeld";
import { Domeinbeeld } from "./beeld";
import { Traject } from "./traject";

@ObjectType({ implements: Domeinbeeld, description: "De hulp van één jeugdige, zover u die mag inzien." })
export class Hulpbeeld extends Domeinbeeld implements HulpbeeldRecord {
  @Field(() => [Traject], { description: "De trajecten: eerst wat loopt, dan wat wacht, dan wat voorbij is." })
  trajecten: Trajectbeeld[];
}
