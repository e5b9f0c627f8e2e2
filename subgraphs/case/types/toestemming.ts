// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { enumType } from "../../../platform/graphql/enums";
import { DatumScalar, TijdstipScalar } from "../../../platform/graphql/scalars";
import type * as records from "../../../platform/herkomst/records";
import type * as domain from "../domain/toestemming";
import type { Vastlegging } from "../domain/vastlegging";
import { Inzageniveau } from "./beeld";

export const ToestemmingsdomeinEnum = enumType("Toestemmingsdomein", "Waar toestemming over gaat.", {
  hulp: "De jeugdhulp.",
  onderwijs: "School en leerplicht.",
  plan: "De afgesproken doelen uit het plan.",
});

export const OntvangerEnum = enumType("Toestemmingsontvanger", "Wie het dan mag inzien.", {
  REGISSEUR: "Wie nu de regie voert over het gezin.",
  AANBIEDER: "De aanbieder die nu hulp geeft.",
  OUDERS: "De ouders met gezag, van een jeugdige van 16 jaar of ouder.",
});

export const HoedanigheidEnum = enumType("Hoedanigheid", "Namens wie iemand toestemming geeft.", {
  GEZAG: "Wie het gezag heeft.",
  JEUGDIGE: "De jeugdige zelf, vanaf 12 jaar.",
  VERTEGENWOORDIGER: "Wie de jeugdige vertegenwoordigt die dit zelf niet kan beoordelen.",
});

export const VastleggingEnum = enumType("Vastlegging", "Waar een toestemming is vastgelegd.", {
  IN_BRON: "Ook in het zaaksysteem van de gemeente.",
  WACHT: "In de hub; die schrijft haar nog in het zaaksysteem.",
  ALLEEN_HUB: "Alleen in de hub. Zij geldt gewoon.",
});

@ObjectType({ description: "Toestemming om gegevens van een jeugdige in te zien." })
export class Toestemming {
  @Field(() => ID, { description: "Vast kenmerk van de toestemming." })
  id: string;
  @Field(() => ToestemmingsdomeinEnum, { description: "Waar het over gaat." })
  domein: domain.Toestemmingsdomein;
  @Field(() => OntvangerEnum, { description: "Wie het mag inzien." })
  ontvanger: domain.Ontvanger;
  @Field(() => Inzageniveau, { description: "Hoeveel die mag inzien." })
  niveau: records.Inzageniveau;
  @Field(() => HoedanigheidEnum, { description: "Namens wie de toestemming is gegeven." })
  hoedanigheid: domain.Hoedanigheid;
  @Field(() => Boolean, { description: "Of is vastgesteld dat iedereen in deze hoedanigheid toestemming geeft." })
  namensAllen: boolean;
  @Field(() => DatumScalar, { description: "Eerste dag waarop de toestemming geldt." })
  van: string;
  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag waarop zij niet meer geldt." })
  tot?: string;
  @Field(() => TijdstipScalar, { nullable: true, description: "Wanneer de toestemming is ingetrokken." })
  ingetrokkenOp?: Date;
  @Field(() => VastleggingEnum, { description: "Waar zij is vastgelegd." })
  vastlegging: Vastlegging;
  @Field(() => String, { nullable: true, description: "Waarom zij (nog) niet in het zaaksysteem staat." })
  vastleggingUitleg?: string;
}

@InputType({ description: "Toestemming om vast te leggen." })
export class ToestemmingInvoer {
  @Field(() => ID, { description: "Pseudoniem van de jeugdige." })
  jeugdige: string;
  @Field(() => ToestemmingsdomeinEnum, { description: "Waar het over gaat." })
  domein: domain.Toestemmingsdomein;
  @Field(() => OntvangerEnum, { description: "Wie het mag inzien." })
  ontvanger: domain.Ontvanger;
  @Field(() => Inzageniveau, { description: "Hoeveel die mag inzien: DAT, BEPERKT of VOLLEDIG." })
  niveau: records.Inzageniveau;
  @Field(() => HoedanigheidEnum, {
    nullable: true,
    description: "Namens wie; een ouder of jeugdige laat dit leeg, want die spreekt voor zichzelf.",
  })
  hoedanigheid?: domain.Hoedanigheid;
  @Field(() => ID, {
    nullable: true,
    description: "Pseudoniem van wie de toestemming geeft; leeg als u hebt vastgesteld dat iedereen het goed vindt.",
  })
  gever?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag; leeg is vandaag." })
  van?: string;
  @Field(() => DatumScalar, { nullable: true, description: "Eerste dag waarop zij niet meer geldt." })
  tot?: string;
}
