// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { request } from "undici";
import { stringify } from "yaml";
import { bouwBrp } from "../../example/brp/bouw-brp";
import { generateRegion } from "../../example/generate";
import { serveExample } from "../../example/serve-example";

test("the example serves a BRP that bronnen.yaml names, from its file and with its key", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  const url = `http://127.0.0.1:${port}/haalcentraal/api/brp`;
  const data = bouwBrp(generateRegion({ gezinnen: 10, peildatum: "2026-11-21" }));
  const bron = { naam: "brp", soort: "brp", url, auth: { header: "x-api-key", secret: { file: "geheimen/brp.key" } } };
  const files: Record<string, string> = {
    "/x/bronnen.yaml": stringify({ bronnen: [bron] }),
    "/x/gedrag.yaml": "{}",
    "/x/geheimen/brp.key": "sleutel\n",
    "/x/brp/brp.json": JSON.stringify(data),
  };
  const { registers, close } = await serveExample("/x", (file) => files[file]!);
  const answer = await request(`${url}/personen`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "sleutel" },
    body: JSON.stringify({
      type: "RaadpleegMetBurgerservicenummer",
      burgerservicenummer: [data.personen[0]!.burgerservicenummer],
      fields: ["leeftijd"],
    }),
  });
  expect(await answer.body.json()).toMatchObject({ personen: [{ leeftijd: expect.any(Number) }] });
  expect(registers.get("brp")!.aanroepen).toHaveLength(1);
  await close();
});
