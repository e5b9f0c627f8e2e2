// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Gezinshulp as GezinshulpRecord } from "../domain/gezinshulp";
import { Aanbieder } from "./aanbieder";
import { Domeinbeeld } from "./beeld";

@Directive('@key(fields: "id")')
@ObjectType({ description: "Een gezin. Dit deel van de hub kent alleen de hulp van de jeugdigen." })
export class Gezin {
  @Field(() => ID, { description: "Pseudoniem van het gezin." })
  id: string;

  @Directive("@external")
  @Field(() => [ID], { nullable: true, description: "De jeugdigen van het gezin; alleen voor intern gebruik." })
  jeugdigeIds?: string[];

  @Directive("@external")
  @Field(() => [String], {
    nullable: true,
    description: "Bewijzen van wat de vrager mag inzien; alleen voor intern gebruik.",
  })
  inzagebewijzen?: string[];
}

@ObjectType({ implements: Domeinbeeld, description: "De hulp van een heel gezin, zover u die mag inzien." })
export class Gezinshulp extends Domeinbeeld implements GezinshulpRecord {
  @Field(() => Aanbieder, {
    nullable: true,
    description:
      "De aanbieder die voor het geheel van de hulp aan het gezin verantwoordelijk is. Leeg als er geen hulp loopt, als meer aanbieders elk een eigen toewijzing hebben, als het niet bekend is of als u dit niet mag inzien.",
  })
  hoofdaannemer?: Pick<Aanbieder, "agbCode">;
  @Field(() => [Aanbieder], {
    description:
      "Alle aanbieders die nu hulp geven aan een jeugdige in het gezin; wie het langst bezig is eerst, als u dat mag inzien.",
  })
  aanbieders: Pick<Aanbieder, "agbCode">[];
}
