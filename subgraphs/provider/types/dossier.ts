// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { Herkomst as HerkomstRecord } from "../../../platform/herkomst/records";
import type * as codes from "../domain/codes";
import type * as beeld from "../domain/epd/dossierbeeld";
import type * as epd from "../domain/epd/epd";
import { Herkomst } from "./beeld";
import { Behandeldoelstatus, Dossierstatus, Doelvoortgang } from "./dossier-enums";
import { Verwijzer } from "./enums";

@ObjectType({ description: "Een doel van de behandeling, uit het dossier van de aanbieder." })
export class Behandeldoel implements beeld.Behandeldoel {
  @Field(() => String, { description: "Wat het doel is." })
  omschrijving: string;
  @Field(() => Behandeldoelstatus, { description: "Waar het doel staat." })
  status: epd.Doelstatus;
  @Field(() => Doelvoortgang, { nullable: true, description: "Hoe het gaat. Leeg als dat niet is vastgelegd." })
  voortgang?: epd.Voortgang;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de voortgang is vastgelegd." })
  gemetenOp?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop het werken aan het doel begon." })
  sinds?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop het doel behaald moet zijn." })
  streefdatum?: string;
  @Field(() => Herkomst, { description: "Het dossier waar dit in staat." })
  herkomst: HerkomstRecord;
}

@ObjectType({
  description:
    "Wat één dossier over het verloop van een traject zegt. Zegt het iets anders dan de berichten, dan is er een signaal.",
})
export class Trajectdossier implements beeld.Dossierstand {
  @Field(() => Dossierstatus, { description: "Hoe ver de hulp is volgens dit dossier." })
  status: epd.Epdstatus;
  @Field(() => DatumScalar, { nullable: true, description: "Dag van aanmelding volgens dit dossier." })
  aangemeldOp?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag van de hulp volgens dit dossier." })
  gestartOp?: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Laatste dag van de hulp volgens dit dossier; in de toekomst is het de geplande.",
  })
  eindigtOp?: string;
  @Field(() => String, {
    nullable: true,
    description:
      "Naam of code van het product volgens dit dossier. Leeg als het dat niet zegt of als u dit niet mag inzien.",
  })
  product?: string;
  @Field(() => Verwijzer, {
    nullable: true,
    description: "Wie verwees volgens dit dossier. Leeg als het dat niet zegt of als u dit niet mag inzien.",
  })
  verwijzer?: codes.Verwijzer;
  @Field(() => Herkomst, { description: "Het dossier waar dit in staat." })
  herkomst: HerkomstRecord;
}
