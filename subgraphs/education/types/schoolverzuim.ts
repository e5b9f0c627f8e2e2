// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import { PageInfo } from "./beeld";
import { Jeugdige } from "./jeugdige";

@ObjectType("LeerlingMetVerzuim", { description: "Een leerling van de school met veel ongeoorloofd verzuim." })
export class LeerlingMetVerzuim {
  @Field(() => Jeugdige, { description: "De jeugdige." })
  jeugdige: Jeugdige;

  @Field(() => String, { description: "Naam zoals de gemeente die aanlevert." })
  leerlingnaam: string;

  @Field(() => Int, { description: "Uren ongeoorloofd verzuim in meldingen die in de periode begonnen." })
  uren: number;

  @Field(() => Int, { description: "Aantal meldingen dat meetelt." })
  meldingen: number;

  @Field(() => DatumScalar, { description: "Eerste dag van de oudste melding die meetelt." })
  eerste: string;
}

@ObjectType("LeerlingMetVerzuimEdge", { description: "Een regel in de lijst met leerlingen met verzuim." })
export class LeerlingMetVerzuimEdge {
  @Field(() => String, { description: "Plek van deze regel; geef die als after mee voor wat erna komt." })
  cursor: string;

  @Field(() => LeerlingMetVerzuim, { description: "De leerling." })
  node: LeerlingMetVerzuim;
}

@ObjectType("LeerlingMetVerzuimConnection", { description: "Een bladzijde van de leerlingen met verzuim." })
export class LeerlingMetVerzuimConnection {
  @Field(() => [LeerlingMetVerzuimEdge], { description: "De regels van deze bladzijde." })
  edges: LeerlingMetVerzuimEdge[];

  @Field(() => PageInfo, { description: "Waar deze bladzijde in de lijst staat." })
  pageInfo: InstanceType<typeof PageInfo>;
}

@ObjectType("Samenwerkingsverband", {
  description: "Een samenwerkingsverband passend onderwijs, met aantallen binnen uw eigen gemeenten.",
})
export class Samenwerkingsverband {
  @Field(() => ID, { description: "Code: PO of VO met vier cijfers." })
  code: string;

  @Field(() => Int, { description: "Aantal scholen in uw gemeenten." })
  scholen: number;

  @Field(() => Int, { description: "Aantal thuiszitters dat op die scholen staat of het laatst stond." })
  thuiszitters: number;

  @Field(() => Int, { description: "Aantal daarvan dat langer dan drie maanden thuiszit." })
  langdurig: number;

  @Field(() => Int, { description: "Aantal leerlingen dat thuis dreigt te komen zitten." })
  dreigend: number;

  @Field(() => Int, { description: "Aantal leerlingen van wie het niet bekend is." })
  onbekend: number;
}
