// SPDX-License-Identifier: EUPL-1.2
import type { Region } from "../../example/region";
import type { Client } from "../example/client";

const EXPAND =
  "zaaktype,hoofdzaak,status,status.statustype,resultaat,eigenschappen,zaakobjecten,rollen,rollen.roltype,deelzaken,deelzaken.rollen,deelzaken.rollen.roltype,deelzaken.status";

const EIGENSCHAPPEN = "/zaken/{zaak_uuid}/zaakeigenschappen";

/** A call, and where the description says how the answer looks. */
export interface Call {
  readonly naam: string;
  readonly pad: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
  /** Path and status in the YAML that say how the answer looks. */
  readonly volgens: readonly [pad: string, methode: string, status: string];
}

const vind = async (client: Client, pad: string): Promise<string> => {
  const { body } = await client.get(pad);
  return (body as { results: { uuid: string }[] }).results[0]?.uuid ?? "";
};

/** Calls on the Zaken API, good and bad. */
export async function zakenCalls(client: Client, region: Region): Promise<Call[]> {
  const { zaaknummer = "", bsns = [] } = region.situaties.find((s) => s.naam === "herhaald-beroep") ?? {};
  const bsn = bsns[0] ?? "";
  const zaak = (await client.zoek({ identificatie: zaaknummer })).results[0]?.uuid ?? "";
  const rol = await vind(client, "/zaken/api/v1/rollen");
  const status = await vind(client, "/zaken/api/v1/statussen");
  const v1 = "/zaken/api/v1";
  const eigenschappen = `${v1}/zaken/${zaak}/zaakeigenschappen`;
  const [eigenschap] = (await client.get(eigenschappen)).body as { url: string; eigenschap: string; zaak: string }[];
  return [
    { naam: "zaken", pad: `${v1}/zaken`, volgens: ["/zaken", "get", "200"] },
    { naam: "zaken uitgeklapt", pad: `${v1}/zaken?expand=${EXPAND}`, volgens: ["/zaken", "get", "200"] },
    { naam: "zaken bladzijde 2", pad: `${v1}/zaken?page=2`, volgens: ["/zaken", "get", "200"] },
    { naam: "zaak", pad: `${v1}/zaken/${zaak}`, volgens: ["/zaken/{uuid}", "get", "200"] },
    { naam: "zaak uitgeklapt", pad: `${v1}/zaken/${zaak}?expand=${EXPAND}`, volgens: ["/zaken/{uuid}", "get", "200"] },
    {
      naam: "zoek op BSN",
      pad: `${v1}/zaken/_zoek`,
      body: { rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: bsn, expand: `${EXPAND},hoofdzaak.rollen` },
      volgens: ["/zaken/_zoek", "post", "200"],
    },
    {
      naam: "zoek open",
      pad: `${v1}/zaken/_zoek`,
      body: { einddatum__isnull: true, ordering: "-startdatum" },
      volgens: ["/zaken/_zoek", "post", "200"],
    },
    {
      naam: "zoek fout filter",
      pad: `${v1}/zaken/_zoek`,
      body: { bestaat_niet: 1 },
      volgens: ["/zaken/_zoek", "post", "400"],
    },
    { naam: "rollen", pad: `${v1}/rollen`, volgens: ["/rollen", "get", "200"] },
    { naam: "rol", pad: `${v1}/rollen/${rol}`, volgens: ["/rollen/{uuid}", "get", "200"] },
    { naam: "statussen", pad: `${v1}/statussen`, volgens: ["/statussen", "get", "200"] },
    { naam: "status", pad: `${v1}/statussen/${status}`, volgens: ["/statussen/{uuid}", "get", "200"] },
    { naam: "zaakeigenschappen", pad: eigenschappen, volgens: [EIGENSCHAPPEN, "get", "200"] },
    {
      naam: "zaakeigenschap erbij",
      pad: eigenschappen,
      body: { zaak: eigenschap!.zaak, eigenschap: eigenschap!.eigenschap, waarde: "[]" },
      volgens: [EIGENSCHAPPEN, "post", "201"],
    },
    {
      naam: "zaakeigenschap van een andere zaak",
      pad: eigenschappen,
      body: { zaak: `${eigenschap!.zaak}0`, eigenschap: eigenschap!.eigenschap, waarde: "[]" },
      volgens: [EIGENSCHAPPEN, "post", "400"],
    },
    { naam: "zaakeigenschap", pad: eigenschap!.url, volgens: [`${EIGENSCHAPPEN}/{uuid}`, "get", "200"] },
    {
      naam: "zaakeigenschap veranderd",
      pad: eigenschap!.url,
      body: { waarde: "[]" },
      volgens: [`${EIGENSCHAPPEN}/{uuid}`, "patch", "200"],
    },
    { naam: "zaakobjecten", pad: `${v1}/zaakobjecten`, volgens: ["/zaakobjecten", "get", "200"] },
    {
      naam: "zaak bestaat niet",
      pad: `${v1}/zaken/00000000-0000-4000-8000-000000000000`,
      volgens: ["/zaken/{uuid}", "get", "404"],
    },
    { naam: "zonder Accept-Crs", pad: `${v1}/zaken`, headers: { "Accept-Crs": "" }, volgens: ["/zaken", "get", "406"] },
    { naam: "zonder token", pad: `${v1}/zaken`, headers: { Authorization: "" }, volgens: ["/zaken", "get", "403"] },
  ];
}

/** Calls on the Catalogi API. */
export async function catalogiCalls(client: Client): Promise<Call[]> {
  const soorten = ["zaaktypen", "roltypen", "statustypen", "eigenschappen"];
  const perSoort = soorten.map(async (soort): Promise<Call[]> => {
    const pad = `/catalogi/api/v1/${soort}`;
    const { body } = await client.get(pad);
    const url = (body as { results: { url: string }[] }).results[0]?.url ?? "";
    return [
      { naam: soort, pad, volgens: [`/${soort}`, "get", "200"] },
      { naam: `${soort} een`, pad: url, volgens: [`/${soort}/{uuid}`, "get", "200"] },
      {
        naam: `${soort} onbekend`,
        pad: `${pad}/00000000-0000-4000-8000-000000000000`,
        volgens: [`/${soort}/{uuid}`, "get", "404"],
      },
    ];
  });
  return (await Promise.all(perSoort)).flat();
}

/** Calls on the Objects API. */
export async function objectenCalls(client: Client): Promise<Call[]> {
  const pad = "/objecten/api/v2/objects";
  const headers = { Authorization: client.objectenAuthorization };
  const { body } = await client.get(pad, headers);
  const [eerste] = (body as { results: { uuid: string; record: { data: { zaak: string } } }[] }).results;
  const filter = `data_attr=zaak__exact__${eerste?.record.data.zaak ?? ""}`;
  return [
    { naam: "objecten", pad: `${pad}?pageSize=5&page=2`, headers, volgens: ["/objects", "get", "200"] },
    { naam: "objecten bij een zaak", pad: `${pad}?${filter}`, headers, volgens: ["/objects", "get", "200"] },
    { naam: "object", pad: `${pad}/${eerste?.uuid ?? ""}`, headers, volgens: ["/objects/{uuid}", "get", "200"] },
  ];
}
