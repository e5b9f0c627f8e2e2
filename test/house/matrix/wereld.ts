// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import type { TestHub } from "../../support/hub";
import { GEBOUWDE_SAMENLOPEN, heeftFeit, schemaWoorden, SITUATIES, toestemmingVan } from "./tabel";

/** A gezin of the matrix: one situation, one level of consent, one kind of regisseur, and a jeugdige of each age. */
export interface Proefgezin {
  id: string;
  situatie: string;
  /** for help; `toestemmingVan` tells that for other domains */
  toestemming: string;
  /** NIEMAND: without a regisseur because there is none, and not because there are two */
  voerder: string;
  ouder: string;
  /** Leeftijd -> pseudonym */
  kinderen: Record<string, string>;
}

export const MEDEWERKER = "matrix-regisseur";
export const BRIN = "98MX";
export const AGB = "98999999";
const GEMEENTE = "9001";
const BRON = "zaken-noorderveen";
/** Far enough ahead that a copy counts as fresh and no reading of the source removes it. */
const STRAKS = "2099-01-01T00:00:00Z";

const pseudoniem = () => `v1-${randomBytes(32).toString("base64url")}`;
const jarenGeleden = (jaren: number) => `${new Date().getUTCFullYear() - jaren}-01-01`;
const GEBOREN: Record<string, string | undefined> = {
  ONDER_12: jarenGeleden(8),
  VAN_12_TOT_16: jarenGeleden(14),
  VANAF_16: jarenGeleden(17),
  ONBEKEND: undefined,
};
const ONTVANGERS = [
  ["hulp", "REGISSEUR"],
  ["onderwijs", "REGISSEUR"],
  ["plan", "AANBIEDER"],
  ["hulp", "OUDERS"],
  ["onderwijs", "OUDERS"],
] as const;
const PLAN = {
  perspectief: "geheim perspectief",
  leefgebieden: [
    {
      code: "WONEN",
      krachten: ["kracht"],
      zorgen: ["zorg"],
      doelen: [{ nummer: "1", omschrijving: "doel", status: "OPEN", verloop: [], acties: [] }],
    },
  ],
  evaluaties: [],
};

/** What gezinnen there must be. */
function nodig(): Pick<Proefgezin, "situatie" | "toestemming" | "voerder">[] {
  const bestaat = (situatie: string, toestemming: string, voerder: string) =>
    voerder === "VEILIG_THUIS"
      ? heeftFeit(situatie, "veiligThuis")
      : voerder !== "NIEMAND" || (heeftFeit(situatie, "zonderRegisseur") && toestemming !== "GEEN");
  const met = (situaties: string[], toestemmingen: string[]) =>
    situaties.flatMap((situatie) =>
      toestemmingen.flatMap((toestemming) =>
        ["LOKAAL_TEAM", "GECERTIFICEERDE_INSTELLING", "VEILIG_THUIS", "NIEMAND"]
          .filter((voerder) => bestaat(situatie, toestemming, voerder))
          .map((voerder) => ({ situatie, toestemming, voerder })),
      ),
    );
  return [...met(SITUATIES, schemaWoorden.get("Niveau")!), ...met(GEBOUWDE_SAMENLOPEN, ["GEEN", "VOLLEDIG"])];
}

/** The gezinnen to look at for a relation: those that the caller directs, or those with nobody in place of two where there are such. */
export function gezinnenVoor(gezinnen: Proefgezin[], relatie: string): Proefgezin[] {
  const voerder = {
    REGIE_LOKAAL_TEAM: "LOKAAL_TEAM",
    REGIE_GI: "GECERTIFICEERDE_INSTELLING",
    REGIE_VEILIG_THUIS: "VEILIG_THUIS",
  }[relatie];
  if (voerder) return gezinnen.filter((gezin) => gezin.voerder === voerder);
  const zonder = gezinnen.filter((gezin) => gezin.voerder === "NIEMAND");
  const isElders = ({ situatie, toestemming }: Proefgezin) =>
    zonder.some((each) => each.situatie === situatie && each.toestemming === toestemming);
  return [...gezinnen.filter((gezin) => gezin.voerder === "LOKAAL_TEAM" && !isElders(gezin)), ...zonder];
}

/** Every gezin the matrix needs, as rows in the stores of the running hub. @param nood the `sub` of everyone with a noodprocedure */
export async function bouwWereld(hub: TestHub, nood: string[]): Promise<Proefgezin[]> {
  const gezinnen = nodig().map((gezin): Proefgezin => ({
    ...{ ...gezin, id: pseudoniem(), ouder: pseudoniem() },
    kinderen: Object.fromEntries(Object.keys(GEBOREN).map((leeftijd) => [leeftijd, pseudoniem()])),
  }));
  const rows = (all: object[]) => JSON.stringify(all);
  /** Only the columns that are given; the store fills in the rest. */
  const insert = (table: string, all: object[]) => {
    const columns = [...new Set(all.flatMap((row) => Object.keys(row)))].join(", ");
    return hub.sql(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [rows(all)],
    );
  };
  const kinderen = gezinnen.flatMap((gezin) =>
    Object.entries(gezin.kinderen).map(([leeftijd, id]) => ({ gezin, id, geboortedatum: GEBOREN[leeftijd] ?? null })),
  );
  await insert(
    "hub_case.gezin",
    gezinnen.map(({ id, situatie, toestemming }) => ({
      ...{
        id,
        bron: BRON,
        bronhouder: "Gemeente",
        gemeente: GEMEENTE,
        zaak_uuid: "00000000-0000-4000-8000-000000000000",
      },
      ...{
        zaaknummer: `MATRIX-${id.slice(3, 9)}`,
        naam: "Gezin Matrix",
        maatregel: heeftFeit(situatie, "dwang") ? "OTS" : null,
        segment: "C",
      },
      ...{
        acuut: heeftFeit(situatie, "veiligThuis"),
        begonnen_op: "2020-01-01",
        opgehaald_op: STRAKS,
        aandacht: 0,
        signaalcodes: [],
      },
      inzagetoestemmingen: ONTVANGERS.flatMap(([domein, ontvanger]) => {
        const niveau = toestemmingVan(toestemming, domein);
        if (niveau === "GEEN") return [];
        return ["GEZAG", "JEUGDIGE"].map((hoedanigheid) => ({
          ...{ id: `${domein}.${ontvanger}.${hoedanigheid}`, domein, ontvanger, hoedanigheid },
          ...{ niveau, van: "2020-01-01" },
        }));
      }),
    })),
  );
  await insert("hub_case.gezinslid", [
    ...gezinnen.map(({ id, ouder }) => ({
      gezin_id: id,
      persoon_id: ouder,
      rol: "ouder",
      naam: "Ouder",
      is_jeugdige: false,
    })),
    ...kinderen.map(({ gezin, id, geboortedatum }) => ({
      gezin_id: gezin.id,
      persoon_id: id,
      rol: "jeugdige",
      naam: "Kind",
      geboortedatum,
      is_jeugdige: true,
    })),
  ]);
  await insert(
    "hub_case.regietoewijzing",
    gezinnen.flatMap(({ id, situatie, voerder }) => {
      const regie = {
        gezin_id: id,
        volgnummer: 0,
        voerder,
        medewerkernummer: MEDEWERKER,
        naam: "R",
        van: "2020-01-01",
        waargenomen: false,
      };
      const ander = { ...regie, volgnummer: 1, voerder: "LOKAAL_TEAM", medewerkernummer: "een-ander" };
      if (voerder === "NIEMAND") return [];
      return heeftFeit(situatie, "zonderRegisseur") ? [regie, ander] : [regie];
    }),
  );
  await insert(
    "hub_case.perspectiefplan",
    gezinnen.map(({ id }) => ({ gezin_id: id, versie: 1, geldig_van: "2020-01-01", inhoud: PLAN })),
  );
  await insert(
    "hub_case.persoonsgegevens",
    kinderen.map(({ gezin, id }) => ({
      ...{ persoon_id: id, bron: "brp", opgehaald_op: STRAKS },
      gegevens: {
        ...{ adres: "Geheimstraat 1", inOnderzoek: [], kinderen: [], ouders: [], partners: [] },
        gezag: [
          {
            soort: "EENHOOFDIG_OUDERLIJK",
            minderjarigeId: id,
            gezagsdragers: [{ persoonId: gezin.ouder, naam: "Ouder" }],
            inOnderzoek: false,
          },
        ],
      },
    })),
  );
  const inNood = kinderen.filter(({ gezin }) => heeftFeit(gezin.situatie, "noodprocedure"));
  await hub.sql(
    `INSERT INTO hub_case.noodprocedure (id, persoon_id, gemeente, sub, rol, organisatie, reden, begonnen_op, eindigt_op, melden_vanaf)
     SELECT gen_random_uuid(), p, $3, s, 'x', 'x', 'x', now() - interval '1 minute', now() + interval '1 hour', now() FROM unnest($1::text[]) p, unnest($2::text[]) s`,
    [inNood.map(({ id }) => id), nood, GEMEENTE],
  );
  const ids = kinderen.map(({ id }) => id);
  await hub.sql(
    `INSERT INTO hub_education.leerling (bron, stand, vastgelegd_op, opgehaald_op, id, gemeente, naam, geboortedatum)
     SELECT 'leerplicht-noorderveen', 'matrix', now(), now(), p, $2, 'Kind', '2014-01-01' FROM unnest($1::text[]) p`,
    [ids, GEMEENTE],
  );
  await hub.sql(
    `INSERT INTO hub_education.inschrijving (bron, stand, vastgelegd_op, opgehaald_op, leerling_id, brin, begindatum, vestiging)
     SELECT 'leerplicht-noorderveen', 'matrix', now(), now(), p, $2, '2020-01-01', '00' FROM unnest($1::text[]) p`,
    [ids, BRIN],
  );
  await hub.sql(
    `INSERT INTO hub_education.verzuimmelding (bron, stand, vastgelegd_op, opgehaald_op, meldingnummer, leerling_id, brin, soort, status, begindatum)
     SELECT 'leerplicht-noorderveen', 'matrix', now(), now(), 'matrix-' || p, p, $2, 'LUXE', 'AFGEHANDELD', '2021-02-01' FROM unnest($1::text[]) p`,
    [ids, BRIN],
  );
  await hub.sql(
    `INSERT INTO hub_provider.traject (id, persoon, agb, gemeente, ingetrokken, gestart_op, laatst_gestart_op, perioden, afgewezen)
     SELECT p || '-t', p, $2, $3, false, '2020-01-01', '2020-01-01', '[{"van":"2020-01-01"}]', false FROM unnest($1::text[]) p`,
    [ids, AGB, GEMEENTE],
  );
  return gezinnen;
}
