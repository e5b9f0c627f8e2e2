// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { Herkomst as HerkomstRecord } from "../../../platform/herkomst/records";
import type * as afronding from "../domain/afronding";
import type * as codes from "../domain/codes";
import type * as product from "../domain/product";
import type { Trajectstatus as Status } from "../domain/status";
import type { Trajectbeeld } from "../domain/trajectbeeld";
import { Aanbieder } from "./aanbieder";
import { Aanbod } from "./aanbod";
import { Herkomst } from "./beeld";
import { Contact } from "./contact";
import { Behandeldoel, Trajectdossier } from "./dossier";
import { AfgekeurdBericht, Gedeclareerd, Omvang, Verzoek } from "./berichtbeeld";
import {
  Fase,
  Hulpvorm,
  Ondersteuningsintensiteit,
  Productcategorie,
  RedenBeeindiging,
  RedenBeeindigingCbs,
  Trajectstatus,
  Verblijfsvorm,
  Verwijzer,
} from "./enums";

@ObjectType({
  description:
    "Het verloop van één toewijzing bij één aanbieder, of van hulp die alleen in een dossier staat. Wat u niet mag inzien is leeg (zie niveau van het hulpbeeld).",
})
export class Traject implements Trajectbeeld {
  @Field(() => ID, { description: "Kenmerk van het traject." })
  id: string;
  @Field(() => Trajectstatus, { description: "Hoe ver het traject is." })
  status: Status;
  @Field(() => Aanbieder, { description: "Wie de hulp geeft of gaat geven." })
  aanbieder: Pick<Aanbieder, "agbCode">;
  @Field(() => Verwijzer, { nullable: true, description: "Wie verwees. Leeg als u dit niet mag inzien." })
  verwijzer?: codes.Verwijzer;
  @Field(() => Int, {
    nullable: true,
    description: "Ondersteuningsprofiel, 1 tot en met 10. Leeg als het product onbekend is.",
  })
  profiel?: number;
  @Field(() => Ondersteuningsintensiteit, {
    nullable: true,
    description: "Intensiteit. Leeg als het product onbekend is.",
  })
  intensiteit?: product.Intensiteit;
  @Field(() => Aanbod, {
    nullable: true,
    description: "Dit profiel met deze intensiteit bij deze aanbieder: de weg naar de resultaten daarvan.",
  })
  aanbod?: Aanbod;
  @Field(() => Hulpvorm, { nullable: true, description: "Vorm van hulp. Leeg als het product onbekend is." })
  hulpvorm?: product.Hulpvorm;
  @Field(() => Verblijfsvorm, { nullable: true, description: "Vorm van verblijf, als de hulp met verblijf is." })
  verblijf?: product.Verblijfsvorm;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de aanbieder om een toewijzing vroeg." })
  aangemeldOp?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Dag waarop de gemeente de hulp toewees." })
  toegewezenOp?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag van de hulp." })
  gestartOp?: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Laatste dag volgens de toewijzing of een aangekondigde stop.",
  })
  geplandEinde?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Laatste dag van de hulp, als die voorbij is." })
  beeindigdOp?: string;
  @Field(() => Fase, {
    nullable: true,
    description:
      "Fase van deze hulp, afgeleid van het verloop: afronding vanaf 30 dagen voor het einde, nazorg tot zes maanden erna. Leeg als de hulp niet doorging, elders doorgaat of langer voorbij is, of als u dit niet mag inzien.",
  })
  fase?: afronding.Fase;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Of er andere hulp volgt op deze hulp, die binnen 30 dagen eindigt of in de laatste zes maanden eindigde. Leeg als dat niet aan de orde is of als u dit niet mag inzien.",
  })
  nazorgGeregeld?: boolean;
  @Field(() => String, { nullable: true, description: "Waarom de gemeente de toewijzing het laatst wijzigde." })
  redenWijziging?: string;
  @Field(() => RedenBeeindiging, { nullable: true, description: "Waarom de hulp stopte, volgens het bericht." })
  redenBeeindiging?: codes.RedenBeeindiging;
  @Field(() => RedenBeeindigingCbs, {
    nullable: true,
    description: "De reden in de indeling van het CBS. Leeg als het CBS er geen code voor heeft.",
  })
  redenCbs?: codes.RedenCbs;
  @Field(() => Productcategorie, {
    nullable: true,
    description: "Soort product volgens het bericht. Leeg als dat onbekend is of als u dit niet mag inzien.",
  })
  productcategorie?: product.Productcategorie;
  @Field(() => Int, {
    nullable: true,
    description:
      "Dagen van aanmelding (of anders toewijzing) tot de eerste dag van de hulp, of tot vandaag als de jeugdige nog wacht.",
  })
  wachttijdDagen?: number;
  @Field(() => ID, { nullable: true, description: "Kenmerk van het traject waar dit op volgt." })
  voorafgaandTraject?: string;
  @Field(() => ID, { nullable: true, description: "Kenmerk van het traject dat hierop volgt." })
  volgendTraject?: string;
  @Field(() => Verzoek, { nullable: true, description: "Het verzoek van de aanbieder om deze hulp." })
  verzoek?: Verzoek;
  @Field(() => Verzoek, { nullable: true, description: "Het laatste verzoek om de toewijzing te wijzigen." })
  wijzigingsverzoek?: Verzoek;
  @Field(() => Omvang, { nullable: true, description: "Hoeveel hulp de gemeente toewees." })
  toegewezenOmvang?: Omvang;
  @Field(() => Int, { nullable: true, description: "Toegewezen budget in eurocenten." })
  budgetInCenten?: number;
  @Field(() => Gedeclareerd, { nullable: true, description: "Wat de aanbieder in rekening bracht." })
  gedeclareerd?: Gedeclareerd;
  @Field(() => [AfgekeurdBericht], {
    nullable: true,
    description: "Berichten over dit traject die de ontvanger afkeurde. Leeg als u dit niet mag inzien.",
  })
  afgekeurdeBerichten?: AfgekeurdBericht[];
  @Field(() => Contact, {
    nullable: true,
    description:
      "Wie u bij de aanbieder kunt bellen: wie het dossier noemt, anders het algemene contact. Leeg als dat ook niet bekend is.",
  })
  contactpersoon?: Contact;
  @Field(() => DatumScalar, {
    nullable: true,
    description:
      "Laatste dag waarop de aanbieder de jeugdige of het gezin sprak, volgens het dossier. Leeg als u dit niet mag inzien.",
  })
  laatsteContact?: string;
  @Field(() => DatumScalar, {
    nullable: true,
    description: "Eerste dag van het behandelplan in het dossier. Leeg als u dit niet mag inzien.",
  })
  behandelplanSinds?: string;
  @Field(() => Aanbieder, {
    nullable: true,
    description: "Wie volgens het dossier voor deze hulp verantwoordelijk is. Leeg als dossiers het niet zeggen.",
  })
  hoofdaannemer?: Pick<Aanbieder, "agbCode">;
  @Field(() => [Aanbieder], {
    nullable: true,
    description: "Wie volgens het dossier onder de hoofdaannemer meewerken. Leeg als u dit niet mag inzien.",
  })
  onderaannemers?: Pick<Aanbieder, "agbCode">[];
  @Field(() => [Trajectdossier], {
    nullable: true,
    description: "Wat dossiers over het verloop zeggen, naast de berichten. Leeg als u dit niet mag inzien.",
  })
  dossiers?: Trajectdossier[];
  @Field(() => [Behandeldoel], {
    nullable: true,
    description: "De doelen van de behandeling. Leeg als u dit niet mag inzien.",
  })
  doelen?: Behandeldoel[];
  @Field(() => Int, {
    nullable: true,
    description:
      "Hoe vaak een hulpverlener is vervangen, volgens het dossier. Leeg als dat onbekend is of als u dit niet mag inzien.",
  })
  wisselingenHulpverlener?: number;
  @Field(() => [Herkomst], { description: "De berichten en dossiers waarop dit rust." })
  herkomst: HerkomstRecord[];
}
