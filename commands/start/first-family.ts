// SPDX-License-Identifier: EUPL-1.2
import { DOEL_HEADER, doelenVan } from "../../platform/auth/doelbinding";
import { askHub } from "../ask-hub";
import type { HubFolder } from "../hub-folder";
import { mintToken } from "../mint-token";
import { readSituaties } from "../situaties";
import { waitFor } from "./wait";

interface Gezinnen {
  mijnGezinnen: { edges: { node: { id: string; naam: string; zaaknummer: string } }[] };
}

/** The example family as its regisseur finds it. */
export interface FirstFamily {
  id: string;
  naam: string;
  token: string;
  url: string;
}

const QUERY = "query MijnGezinnen { mijnGezinnen(first: 100) { edges { node { id naam zaaknummer } } } }";

/** Waits until the example family has come out of its case system. */
export async function waitForFirstFamily(folder: HubFolder, failed: () => string | undefined): Promise<FirstFamily> {
  const token = await mintToken(folder, { rol: "casusregisseur" });
  const url = `http://127.0.0.1:${folder.port}/graphql`;
  const zaaknummer = readSituaties(folder)?.find(({ naam }) => naam === "voorbeeldgezin")?.zaaknummer;
  let first: { id: string; naam: string } | undefined;
  const arrived = async () => {
    const { data } = await askHub<Gezinnen>(url, token, QUERY, {}, doelenVan("casusregisseur").split(" ")[0]);
    first = data?.mijnGezinnen.edges.map(({ node }) => node).find((node) => node.zaaknummer === zaaknummer);
    return first !== undefined;
  };
  await waitFor("het lezen van de zaaksystemen", arrived, failed);
  return { ...first!, token, url };
}

/** Prints the address, a token and a command to copy that answers with one family. */
export async function showFirstFamily({ port }: HubFolder, { id, naam, token, url }: FirstFamily): Promise<void> {
  const query =
    "query Gezin($id: ID!) { gezin(id: $id) { naam casus { status regisseur { contact { naam telefoon } } plan { perspectief } jeugdigen { persoon { naam } hulp { status trajecten { status aanbieder { naam } } } onderwijs { status oordeel { status } } } } } }";
  const body = JSON.stringify({ query, variables: { id } });
  process.stdout.write(`
Adres:   ${url}
Token:   ${token}
         (rol casusregisseur, 8 uur geldig; andere rollen: npm run token -- --help)

Vraag één gezin op (${naam}):

curl -s ${url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' \\
  -H '${DOEL_HEADER}: ${doelenVan("casusregisseur").split(" ")[0]}' \\
  -d '${body}'

Of leesbaar: ${port === 4000 ? "" : `PORT=${port} `}npm run view -- Gezinsbeeld
Stoppen: Ctrl+C
`);
}
