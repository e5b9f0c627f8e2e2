// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type { Hulpbeeld as HulpbeeldRecord } from "../domain/hulpbeeld";
import type * as beroep from "../domain/signalen/herhaald-beroep";
import type { Trajectbeeld } from "../domain/trajectbeeld";
import { Aanbieder } from "./aanbieder";
import { Domeinbeeld } from "./beeld";
import { Behandeldoel } from "./dossier";
import { Overplaatsing } from "./overplaatsing";
import { Traject } from "./traject";

@ObjectType({
  description:
    "Hulp die opnieuw begon na minstens een dag zonder hulp. Een pauze, een gewijzigde toewijzing of een overstap naar een andere aanbieder telt alleen mee zoals het CBS telt.",
})
export class HerhaaldBeroep implements beroep.HerhaaldBeroep {
  @Field(() => DatumScalar, { description: "Laatste dag van de hulp ervoor." })
  vorigEinde: string;
  @Field(() => DatumScalar, { description: "Eerste dag van de nieuwe hulp." })
  nieuweStart: string;
  @Field(() => Boolean, {
    description: "Of de nieuwe hulp binnen 12 maanden begon, terwijl de hulp ervoor echt klaar was.",
  })
  binnen12Maanden: boolean;
  @Field(() => Boolean, {
    description: "Of de nieuwe hulp binnen 24 maanden begon, terwijl de hulp ervoor echt klaar was.",
  })
  binnen24Maanden: boolean;
  @Field(() => Boolean, {
    description:
      "Of de nieuwe hulp binnen vijf jaar begon, zoals het CBS telt: waarom de hulp ervoor stopte maakt niet uit.",
  })
  binnen5Jaar: boolean;
}

@ObjectType({ implements: Domeinbeeld, description: "De hulp van één jeugdige, zover u die mag inzien." })
export class Hulpbeeld extends Domeinbeeld implements HulpbeeldRecord {
  @Field(() => [Traject], {
    description: "De trajecten: eerst wat loopt, dan wat wacht, dan wat voorbij is. Op niveau DAT alleen wat loopt.",
  })
  trajecten: Trajectbeeld[];
  @Field(() => Aanbieder, {
    nullable: true,
    description:
      "De aanbieder die voor het geheel van de hulp verantwoordelijk is. Leeg als er geen hulp loopt, als meer aanbieders elk een eigen toewijzing hebben, of als u dit niet mag inzien.",
  })
  hoofdaannemer?: Pick<Aanbieder, "agbCode">;
  @Field(() => [Overplaatsing], {
    nullable: true,
    description: "De keren dat de jeugdige naar ander verblijf ging, de oudste eerst. Leeg als u dit niet mag inzien.",
  })
  overplaatsingen?: Overplaatsing[];
  @Field(() => HerhaaldBeroep, {
    nullable: true,
    description:
      "Hulp die opnieuw begon nadat alle hulp gestopt was. Leeg als dat niet zo is of als u dit niet mag inzien.",
  })
  herhaaldBeroep?: beroep.HerhaaldBeroep;
  @Field(() => [Behandeldoel], {
    nullable: true,
    description: "Doelen in een dossier die niet bij één traject horen. Leeg als u dit niet mag inzien.",
  })
  overigeDoelen?: Behandeldoel[];
}
