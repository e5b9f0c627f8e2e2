// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { JWK } from "jose";
import { mintToken } from "../../../commands/mint-token";
import { EVALUATIONS_PAD, MAX_EVALUATIONS } from "../../../platform/authzen/protocol";
import { createRelatiebewijsSigner } from "../../../platform/auth/relatiebewijs";
import { readRegister } from "../../../platform/auth/doelbinding";
import { DOMEINEN, type Domein } from "../../../subgraphs/case/domain/toegang";
import type { TestHub, TestVraag } from "../../support/hub";
import { TRACE, verzoekHeaders } from "../../support/verzoek";
import type { Proefgezin } from "./wereld";

export type Niveaus = Record<Domein, string>;
const register = readRegister();
const OPLOPEND = ["DAT", "BEPERKT", "VOLLEDIG"];
export const RANG = ["GEEN", ...OPLOPEND];

const activiteitVan = (doel: string) => register.find((activiteit) => activiteit.doel === doel)!;

/** A question about these gezinnen with the fields that belong to the purpose; all of them when none do, to see that refused. */
function schrijfVraag(doel: string, over: Proefgezin[], viaKind: boolean): { query: string; magIets: boolean } {
  const { velden } = activiteitVan(doel);
  const hoort = (...needed: string[]) =>
    needed.every((veld) => velden.includes(veld) || velden.includes(`${veld.split(".")[0]}.*`));
  const schrijf = (alles: boolean) => {
    const als = (text: string, ...needed: string[]) => (alles || hoort(...needed) ? text : "");
    const casus = als(
      `casus { niveau ${als("leden { rol }", "Casusbeeld.leden", "Gezinslid.rol")} ${als("segment", "Casusbeeld.segment")} ${als("veiligheid { acuut }", "Veiligheidsbeeld.acuut")} ${als("plan { leefgebieden { krachten } }", "Perspectiefplan.leefgebieden", "Leefgebied.krachten")} }`,
      "Gezin.casus",
      "Casusbeeld.niveau",
    );
    const kind = [
      als("persoon { naam adres }", "Jeugdige.persoon", "Persoon.adres"),
      als("veiligheid { acuut }", "Jeugdige.veiligheid", "Veiligheidsbeeld.acuut"),
      als(
        `hulp { niveau ${als(`trajecten { status ${als("gestartOp", "Traject.gestartOp")} }`, "Hulpbeeld.trajecten", "Traject.status")} ${als("overplaatsingen", "Hulpbeeld.overplaatsingen")} }`,
        "Jeugdige.hulp",
        "Hulpbeeld.niveau",
      ),
      als(
        `onderwijs { niveau ${als("scholen", "Onderwijsbeeld.scholen")} ${als("inschrijvingen { begindatum }", "Onderwijsbeeld.inschrijvingen", "Inschrijving.begindatum")} ${als("verzuim { soort }", "Onderwijsbeeld.verzuim", "Verzuimmelding.soort")} }`,
        "Jeugdige.onderwijs",
        "Onderwijsbeeld.niveau",
      ),
      viaKind && casus ? als(`gezinnen { ${casus} }`, "Jeugdige.gezinnen") : "",
    ].join(" ");
    return over.flatMap((gezin, g) => [
      casus && als(`g${g}: gezin(id: "${gezin.id}") { ${casus} }`, "Query.gezin"),
      ...Object.entries(gezin.kinderen).map(
        ([leeftijd, id]) =>
          kind.trim() && als(`g${g}_${leeftijd}: jeugdige(id: "${id}") { ${kind} }`, "Query.jeugdige"),
      ),
    ]);
  };
  const binnen = schrijf(false).join(" ");
  const magIets = binnen.trim() !== "";
  return { query: `{ ${magIets ? binnen : schrijf(true).join(" ")} }`, magIets };
}

/** What the hub really shows of each jeugdige: the level of each domain. */
export async function kijk(hub: TestHub, wie: TestVraag, doel: string, over: Proefgezin[], viaKind: boolean) {
  const gezien = new Map<string, Niveaus>();
  for (let i = 0; i < over.length; i += 8) {
    const deel = over.slice(i, i + 8);
    const { query, magIets } = schrijfVraag(doel, deel, viaKind);
    const { data, errors } = await hub.ask({ ...wie, doel: activiteitVan(doel).uri }, query);
    const codes = new Set(errors?.map(({ extensions }) => extensions?.code));
    const geweigerd = codes.size === 1 && codes.has(magIets ? "DOEL_NIET_TOEGESTAAN" : "VELD_BUITEN_DOEL");
    if ((errors && !geweigerd) || (!errors && !magIets))
      throw new Error(`${doel}: ${JSON.stringify(errors?.[0])}\n${hub.logs().split("\n").slice(-5).join("\n")}`);
    deel.forEach((gezin, g) =>
      Object.entries(gezin.kinderen).forEach(([leeftijd, id]) =>
        gezien.set(id, niveausIn(data?.[`g${g}`], data?.[`g${g}_${leeftijd}`])),
      ),
    );
  }
  return gezien;
}

/**
 * The level that a part of an answer says it is, when its content is of that level: something that exists from a level on is there from that
 * level on and not below it. Otherwise what is wrong with it.
 */
function metInhoud(niveau: string, inhoud: Partial<Record<"DAT" | "BEPERKT" | "VOLLEDIG", unknown>>): string {
  const wrong = Object.entries(inhoud).flatMap(([vanaf, value]) => {
    if (value === undefined) return []; // not asked: it does not belong to the purpose
    const isThere = Array.isArray(value) ? value.length > 0 : value !== null;
    const expected = RANG.indexOf(niveau) >= RANG.indexOf(vanaf);
    return isThere === expected ? [] : [isThere ? `with content of ${vanaf}` : `without content of ${vanaf}`];
  });
  return [niveau, ...wrong].join(" ");
}

/** From a list, what its elements have of a field; undefined when it was not asked. */
function veldVan(list: any[] | undefined, veld: string): unknown[] | undefined {
  if (!list || list.some((each) => each[veld] === undefined)) return undefined;
  return list.map((each) => each[veld]).filter((value) => value !== null);
}

const casusniveau = ({ niveau, leden, segment }: any) => metInhoud(niveau, { BEPERKT: leden, VOLLEDIG: segment });
const hulpniveau = ({ niveau, trajecten, overplaatsingen }: any) =>
  metInhoud(niveau, { DAT: trajecten, BEPERKT: veldVan(trajecten, "gestartOp"), VOLLEDIG: overplaatsingen });
const onderwijsniveau = ({ niveau, scholen, inschrijvingen, verzuim }: any) =>
  metInhoud(niveau, { DAT: scholen, BEPERKT: inschrijvingen, VOLLEDIG: verzuim });

/** The levels that an answer shows. */
function niveausIn(gezin: any, jeugdige: any): Niveaus {
  const casussen = [gezin?.casus, ...(jeugdige?.gezinnen ?? []).map((each: any) => each.casus)].filter(Boolean);
  const hoogste = (niveaus: string[]) =>
    niveaus.find((each) => !RANG.includes(each)) ??
    niveaus.sort((a, b) => RANG.indexOf(b) - RANG.indexOf(a))[0] ??
    "GEEN";
  const planVan = ({ plan }: any) =>
    !plan ? "GEEN" : plan.leefgebieden.some(({ krachten }: any) => krachten.length > 0) ? "VOLLEDIG" : "BEPERKT";
  const veilig = jeugdige?.veiligheid || casussen.some(({ veiligheid }: any) => veiligheid);
  return {
    casus: hoogste(casussen.map(casusniveau)),
    plan: hoogste(casussen.map(planVan)),
    veiligheid: veilig ? "VOLLEDIG" : "GEEN",
    persoon: !jeugdige?.persoon ? "GEEN" : jeugdige.persoon.adres ? "VOLLEDIG" : "BEPERKT",
    hulp: jeugdige?.hulp ? hulpniveau(jeugdige.hulp) : "GEEN",
    onderwijs: jeugdige?.onderwijs ? onderwijsniveau(jeugdige.onderwijs) : "GEEN",
  };
}

/** What the decision point answers a program (AuthZEN) about the same: of each jeugdige and domain, which levels it says yes to. */
export async function vraagBeslispunt(hub: TestHub, wie: TestVraag, doel: string, over: Proefgezin[], heeft: boolean) {
  const kinderen = over.flatMap(({ kinderen }) => Object.values(kinderen));
  const { uri } = activiteitVan(doel);
  const bron = ({ school: "education", aanbieder: "provider" } as const)[wie.rol as "school"];
  const relaties = new Map<string, object>();
  if (bron && heeft) {
    const key = JSON.parse(readFileSync(hub.folder.key(`relatie-${bron}.private.json`), "utf8")) as JWK;
    const sign = await createRelatiebewijsSigner(bron, key);
    const vraag = { sub: `token:${wie.sub}`, doel: uri, traceId: TRACE };
    const naam = bron === "education" ? "schoolrelatie" : "hulprelatie";
    for (const id of kinderen) relaties.set(id, { [naam]: await sign(vraag, [id]) });
  }
  const all = kinderen.flatMap((id) =>
    DOMEINEN.flatMap((domein) =>
      OPLOPEND.map((niveau) => ({
        resource: { type: "jeugdige", id, properties: { domein, niveau, ...relaties.get(id) } },
      })),
    ),
  );
  const shared = {
    subject: { type: "gebruiker", id: wie.sub, properties: { token: await mintToken(hub.folder, wie) } },
    action: { name: "inzien" },
    context: { doel: uri },
  };
  const punt = await mintToken(hub.folder, { rol: "handhavingspunt", sub: "punt", gemeente: ["9001", "9002"] });
  const besluiten = new Map<string, Niveaus>();
  for (let i = 0; i < all.length; i += MAX_EVALUATIONS) {
    const evaluations = all.slice(i, i + MAX_EVALUATIONS);
    const response = await fetch(`${hub.serviceUrl("case")}${EVALUATIONS_PAD}`, {
      method: "POST",
      headers: { ...verzoekHeaders(), authorization: `Bearer ${punt}`, "content-type": "application/json" },
      body: JSON.stringify({ ...shared, evaluations }),
    });
    if (response.status !== 200)
      throw new Error(`${response.status} ${await response.text()}\n${hub.logs().split("\n").slice(-5).join("\n")}`);
    const answer = (await response.json()) as { evaluations: { decision: boolean }[] };
    evaluations.forEach(({ resource: { id, properties } }, k) => {
      const niveaus = besluiten.get(id) ?? (Object.fromEntries(DOMEINEN.map((each) => [each, "GEEN"])) as Niveaus);
      // The levels go up: a yes above a no would show here as a level too high.
      if (answer.evaluations[k]!.decision) niveaus[properties.domein] = properties.niveau;
      besluiten.set(id, niveaus);
    });
  }
  return besluiten;
}
