// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../platform/graphql/enums";
import { TijdstipScalar } from "../../../platform/graphql/scalars";
import type { Noodoordeel } from "../domain/noodprocedure";
import { PageInfo } from "./beeld";
import { Jeugdige } from "./jeugdige";

export const NoodoordeelEnum = enumType("Noodoordeel", "Wat een tweede persoon van een noodprocedure vindt.", {
  TERECHT: "Er was reden voor.",
  ONTERECHT: "Er was geen reden voor; zij is meteen beëindigd.",
});

@ObjectType({ description: "Een noodprocedure die u zelf begon." })
export class Noodprocedure {
  @Field(() => ID, { description: "Vast kenmerk van de noodprocedure." })
  id: string;
  @Field(() => TijdstipScalar, { description: "Wanneer zij vanzelf ophoudt." })
  eindigtOp: Date;
  @Field(() => Jeugdige, { description: "Over wie zij gaat; u ziet van deze jeugdige de veiligheid, en niets anders." })
  jeugdige: Jeugdige;
}

@ObjectType({ description: "Een noodprocedure die een tweede persoon nog moet nakijken." })
export class TeBeoordelenNoodprocedure {
  @Field(() => ID, { description: "Vast kenmerk van de noodprocedure." })
  id: string;
  @Field(() => ID, { description: "Pseudoniem van de jeugdige." })
  persoonId: string;
  @Field(() => String, { description: "Wie haar begon, zoals het inlogsysteem die kent." })
  sub: string;
  @Field(() => String, { description: "De rol van wie haar begon." })
  rol: string;
  @Field(() => String, { description: "De organisatie van wie haar begon." })
  organisatie: string;
  @Field(() => String, { description: "De reden die is opgegeven." })
  reden: string;
  @Field(() => TijdstipScalar, { description: "Wanneer zij begon." })
  begonnenOp: Date;
  @Field(() => TijdstipScalar, { description: "Wanneer zij ophield of ophoudt." })
  eindigtOp: Date;
  @Field(() => TijdstipScalar, { description: "Vanaf wanneer het gezin het op zijn vroegst kan lezen." })
  meldenVanaf: Date;
  @Field(() => String, {
    nullable: true,
    description: "Waarom het gezin het later hoort; leeg als er geen uitstel is.",
  })
  uitstelReden?: string;
}

@ObjectType({ description: "Een regel in de lijst van na te kijken noodprocedures." })
export class TeBeoordelenNoodprocedureEdge {
  @Field(() => String, { description: "Plaats in de lijst." })
  cursor: string;
  @Field(() => TeBeoordelenNoodprocedure, { description: "De noodprocedure." })
  node: TeBeoordelenNoodprocedure;
}

@ObjectType({ description: "Een bladzijde uit de lijst van na te kijken noodprocedures, de oudste eerst." })
export class TeBeoordelenNoodprocedureConnection {
  @Field(() => [TeBeoordelenNoodprocedureEdge], { description: "De regels op deze bladzijde." })
  edges: TeBeoordelenNoodprocedureEdge[];
  @Field(() => Int, { description: "Hoeveel noodprocedures er in totaal nagekeken moeten worden." })
  totaal: number;
  @Field(() => PageInfo, { description: "Waar deze bladzijde staat." })
  pageInfo: InstanceType<typeof PageInfo>;
}

@ObjectType({ description: "Dat iemand in een noodprocedure naar de veiligheid van een jeugdige keek." })
export class GemeldeNoodprocedure {
  @Field(() => TijdstipScalar, { description: "Wanneer zij begon." })
  begonnenOp: Date;
  @Field(() => TijdstipScalar, { description: "Wanneer zij ophield." })
  eindigtOp: Date;
  @Field(() => String, {
    nullable: true,
    description: "De organisatie die keek; leeg als het adres van de jeugdige niet bekend of geheim is.",
  })
  organisatie?: string;
  @Field(() => NoodoordeelEnum, {
    nullable: true,
    description: "Wat een tweede persoon ervan vond; leeg als dat nog moet.",
  })
  oordeel?: Noodoordeel;
}
