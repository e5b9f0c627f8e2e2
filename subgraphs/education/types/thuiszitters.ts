// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as records from "../domain/records";
import type { Stand as Standwaarde } from "../domain/standen";
import { PageInfo } from "./beeld";
import { Stand, Thuiszitfase, Thuiszitterstatus, Verzuimsoort } from "./enums";
import { Jeugdige } from "./jeugdige";
import { Thuiszitteroordeel } from "./oordeel";

@InputType("ThuiszitterFilter", {
  description: "Welke leerlingen u in de lijst wilt zien; alle voorwaarden gelden samen.",
})
export class ThuiszitterFilter {
  @Field(() => Thuiszitterstatus, {
    nullable: true,
    description: "THUISZITTER (gewoon) of ONBEKEND; GEEN_THUISZITTER kan niet.",
  })
  status?: records.Thuiszitterstatus | null;

  @Field(() => ID, { nullable: true, description: "Gemeente, vier cijfers." })
  gemeente?: string | null;

  @Field(() => ID, { nullable: true, description: "BRIN van de school waar de leerling nu of het laatst stond." })
  brin?: string | null;

  @Field(() => Verzuimsoort, { nullable: true, description: "Soort verzuim." })
  soort?: records.Verzuimsoort | null;

  @Field(() => Thuiszitfase, {
    nullable: true,
    description: "Hoe lang het al duurt. Leerlingen in de fase DREIGEND staan alleen in de lijst als u daarom vraagt.",
  })
  fase?: records.Thuiszitfase | null;

  @Field(() => DatumScalar, { nullable: true, description: "Alleen verzuim dat voor deze datum begon." })
  sindsVoor?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Samenwerkingsverband van de school waar de leerling nu of het laatst stond: PO of VO met vier cijfers.",
  })
  samenwerkingsverband?: string | null;

  @Field(() => Stand, {
    nullable: true,
    description: "Of er hulp loopt. Alleen voor leerplicht en voor vandaag; het wordt elke vier uur nagevraagd.",
  })
  metHulp?: Standwaarde | null;

  @Field(() => Stand, {
    nullable: true,
    description: "Of er een regisseur is. Alleen voor leerplicht en voor vandaag; het wordt elke vier uur nagevraagd.",
  })
  metRegisseur?: Standwaarde | null;

  @Field(() => Int, { nullable: true, description: "Minstens deze leeftijd, in jaren." })
  leeftijdVan?: number | null;

  @Field(() => Int, { nullable: true, description: "Hoogstens deze leeftijd, in jaren." })
  leeftijdTot?: number | null;
}

@ObjectType("Thuiszitter", { description: "Een leerling die thuiszit of dreigt thuis te komen zitten." })
export class Thuiszitter {
  @Field(() => Jeugdige, { description: "De jeugdige." })
  jeugdige: Jeugdige;

  @Field(() => String, { nullable: true, description: "Naam zoals de gemeente die aanlevert." })
  leerlingnaam?: string;

  @Field(() => Thuiszitteroordeel, { description: "Het oordeel, op de gevraagde dag." })
  oordeel: Thuiszitteroordeel;

  /** the resolver makes a School of it */
  brin?: string;
}

@ObjectType("ThuiszitterEdge", { description: "Een regel in de lijst met thuiszitters." })
export class ThuiszitterEdge {
  @Field(() => String, { description: "Plek van deze regel; geef die als after mee voor wat erna komt." })
  cursor: string;

  @Field(() => Thuiszitter, { description: "De leerling." })
  node: Thuiszitter;
}

@ObjectType("Facet", { description: "Hoeveel leerlingen er bij een keuze horen." })
export class Facet {
  @Field(() => String, { description: "Waarop is verdeeld: status, fase, soort, gemeente, school, hulp of regisseur." })
  dimensie: string;

  @Field(() => String, { description: "De keuze, als code." })
  waarde: string;

  @Field(() => String, { description: "De keuze, in woorden." })
  label: string;

  @Field(() => Int, { description: "Aantal leerlingen. Het eigen filter van deze verdeling telt niet mee." })
  aantal: number;
}

@ObjectType("ThuiszitterConnection", { description: "Een bladzijde van de lijst met thuiszitters." })
export class ThuiszitterConnection {
  @Field(() => [ThuiszitterEdge], { description: "De regels van deze bladzijde." })
  edges: ThuiszitterEdge[];

  @Field(() => PageInfo, { description: "Waar deze bladzijde in de lijst staat." })
  pageInfo: InstanceType<typeof PageInfo>;

  @Field(() => Int, { description: "Aantal leerlingen in de hele lijst." })
  totaal: number;

  @Field(() => [Facet], { description: "Hoe de lijst is verdeeld, om verder te kiezen." })
  facetten: Facet[];
}
