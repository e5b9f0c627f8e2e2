// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from "type-graphql";
import { DatumScalar } from "../../../platform/graphql/scalars";
import type * as domain from "../domain/overplaatsing";
import type * as product from "../domain/product";
import { Aanbieder } from "./aanbieder";
import { Verblijfsvorm } from "./enums";

@ObjectType({ description: "Waar een jeugdige verbleef of verblijft." })
export class Verblijfplaats implements domain.Verblijfplaats {
  @Field(() => Aanbieder, { description: "De aanbieder van het verblijf." })
  aanbieder: Pick<Aanbieder, "agbCode">;
  @Field(() => Verblijfsvorm, { description: "Vorm van het verblijf." })
  verblijf: product.Verblijfsvorm;
  @Field(() => ID, { description: "Kenmerk van het traject." })
  traject: string;
}

@ObjectType({
  description: "Een jeugdige ging naar een andere vorm van verblijf of naar verblijf bij een andere aanbieder.",
})
export class Overplaatsing implements domain.Overplaatsingsbeeld {
  @Field(() => DatumScalar, { description: "Eerste dag van het nieuwe verblijf." })
  op: string;
  @Field(() => Verblijfplaats, { description: "Waar de jeugdige vandaan kwam." })
  van: Verblijfplaats;
  @Field(() => Verblijfplaats, { description: "Waar de jeugdige naartoe ging." })
  naar: Verblijfplaats;
}
