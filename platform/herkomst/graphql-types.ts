// SPDX-License-Identifier: EUPL-1.2
import { Directive, Field, InterfaceType, ObjectType } from "type-graphql";
import { enumType } from "../graphql/enums";
import { DatumScalar, TijdstipScalar } from "../graphql/scalars";
import type * as records from "./records";

const status = {
  BESCHIKBAAR: "Er zijn gegevens en ze zijn actueel.",
  GEEN: "De bron is bevraagd en heeft niets.",
  NIET_BEVRAAGD: "De bron is niet bevraagd; er is niets over bekend.",
  AFGESCHERMD: "U mag deze gegevens nu niet inzien.",
  VEROUDERD: "De laatste gegevens zijn ouder dan afgesproken.",
  DEELS: "Niet alle bronnen hebben geantwoord.",
  ONBEREIKBAAR: "De bron antwoordt nu niet en er is geen eerdere kopie.",
};
const niveau = {
  GEEN: "U mag niets inzien.",
  DAT: "U mag zien dat er iets loopt en wie het contact is.",
  BEPERKT: "U mag ook perioden en soorten zien.",
  VOLLEDIG: "U mag alles van dit domein inzien.",
};
const ernst = { INFO: "Goed om te weten.", AANDACHT: "Vraagt aandacht.", DRINGEND: "Vraagt nu actie." };

/**
 * The GraphQL types of the envelope, made anew for each subgraph: type-graphql keeps one store of metadata per process,
 * and a shared interface would drag the types of one subgraph into the schema of another.
 */
export function createBeeldTypes() {
  const Gegevensstatus = enumType(
    "Gegevensstatus",
    "Waarom er wel of geen gegevens staan. Leeg is nooit dubbelzinnig.",
    status,
  );
  const Inzageniveau = enumType("Inzageniveau", "Hoeveel u van een domein mag inzien.", niveau);
  const Ernst = enumType("Ernst", "Hoe dringend een signaal is. Geen risicoscore.", ernst);

  @Directive("@shareable")
  @ObjectType("Herkomst", { description: "Waar een feit vandaan komt en hoe oud het is." })
  class Herkomst implements records.Herkomst {
    @Field(() => String, { description: "Naam van de bron zoals de hub die kent." })
    bron: string;
    @Field(() => String, { description: "Organisatie die de bron beheert." })
    bronhouder: string;
    @Field(() => TijdstipScalar, {
      nullable: true,
      description: "Wanneer de bron het feit vastlegde, als dat bekend is.",
    })
    vastgelegdOp?: Date;
    @Field(() => TijdstipScalar, { description: "Wanneer de hub het feit ontving of ophaalde." })
    opgehaaldOp: Date;
  }

  @Directive("@shareable")
  @ObjectType("Brondekking", { description: "Wat één bron aan het antwoord bijdroeg." })
  class Brondekking implements records.Brondekking {
    @Field(() => String, { description: "Naam van de bron." })
    bron: string;
    @Field(() => String, { description: "Organisatie die de bron beheert." })
    bronhouder: string;
    @Field(() => Gegevensstatus, { description: "Of deze bron antwoordde." })
    status: records.Gegevensstatus;
    @Field(() => TijdstipScalar, { nullable: true, description: "Het moment waarvoor de gegevens gelden." })
    peildatum?: Date;
    @Field(() => TijdstipScalar, { nullable: true, description: "Wanneer de hub de gegevens ontving of ophaalde." })
    opgehaaldOp?: Date;
    @Field(() => String, { nullable: true, description: "Waarom er een gat is, in één zin." })
    reden?: string;
  }

  @Directive("@shareable")
  @ObjectType("Signaal", { description: "Iets dat aandacht vraagt, met uitleg. Nooit een risicoscore." })
  class Signaal implements records.Signaal {
    @Field(() => String, { description: "Vaste code van het signaal." })
    code: string;
    @Field(() => Ernst, { description: "Hoe dringend het is." })
    ernst: records.Ernst;
    @Field(() => DatumScalar, { nullable: true, description: "Sinds wanneer dit speelt." })
    sinds?: string;
    @Field(() => String, { description: "Uitleg in één zin." })
    uitleg: string;
    @Field(() => [Herkomst], { description: "De feiten waarop het signaal rust." })
    feiten: records.Herkomst[];
  }

  @Directive("@shareable")
  @ObjectType("Gebeurtenis", { description: "Een moment of periode op de tijdlijn." })
  class Gebeurtenis implements records.Gebeurtenis {
    @Field(() => DatumScalar, { description: "Datum waarop het gebeurde of begon." })
    op: string;
    @Field(() => DatumScalar, { nullable: true, description: "Laatste dag, als het een periode is die voorbij is." })
    tot?: string;
    @Field(() => String, { description: "Soort gebeurtenis." })
    soort: string;
    @Field(() => String, { description: "Wat er gebeurde, in gewone woorden." })
    omschrijving: string;
    @Field(() => Herkomst, { description: "Waar dit vandaan komt." })
    herkomst: records.Herkomst;
  }

  @InterfaceType("Domeinbeeld", { description: "Elk domein antwoordt in dezelfde vorm." })
  abstract class Domeinbeeld implements records.Beeld {
    @Field(() => Gegevensstatus, { description: "Of er gegevens zijn, en waarom niet." })
    status: records.Gegevensstatus;
    @Field(() => String, { nullable: true, description: "Toelichting in één zin." })
    toelichting?: string;
    @Field(() => Inzageniveau, { description: "Hoeveel u van dit domein mag inzien." })
    niveau: records.Inzageniveau;
    @Field(() => [Brondekking], { description: "Per bron: of die antwoordde en hoe oud de gegevens zijn." })
    dekking: records.Brondekking[];
    @Field(() => [Signaal], { description: "Wat aandacht vraagt." })
    signalen: records.Signaal[];
    @Field(() => [Gebeurtenis], { description: "Wat er gebeurde, op volgorde van datum." })
    tijdlijn: records.Gebeurtenis[];
  }

  return { Gegevensstatus, Inzageniveau, Ernst, Herkomst, Brondekking, Signaal, Gebeurtenis, Domeinbeeld };
}
