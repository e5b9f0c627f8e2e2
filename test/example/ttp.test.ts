// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { writeRegion } from "../../example/generate";
import { readDelivery } from "../../subgraphs/outcome/sources/ttp-csv/read-delivery";
import { createSignatureCheck } from "../../subgraphs/outcome/sources/ttp-csv/signature";
import { type WrittenRegion, writtenRegion } from "./written-region";

let regio: WrittenRegion;
beforeAll(() => (regio = writtenRegion(50)));
afterAll(() => regio.remove());

const ttp = () =>
  (parse(readFileSync(join(regio.map, "bronnen.yaml"), "utf8")) as { bronnen: any[] }).bronnen.find(
    ({ naam }) => naam === "ttp-uitkomsten",
  );

test("elke levering van de TTP is ondertekend met de sleutel uit bronnen.yaml, en helemaal bruikbaar", async () => {
  const { map, handtekening, instrumenten } = ttp();
  const check = createSignatureCheck(JSON.parse(readFileSync(join(regio.map, handtekening.jwks), "utf8")));
  const inbox = join(regio.map, map);
  const bestanden = readdirSync(inbox).filter((naam) => naam.endsWith(".csv"));
  expect(bestanden).toHaveLength(4);
  for (const naam of bestanden) {
    const inhoud = readFileSync(join(inbox, naam));
    await check(inhoud, readFileSync(join(inbox, `${naam}.jws`), "utf8"));
    await expect(check(Buffer.concat([inhoud, Buffer.from(" ")]), "x..y")).rejects.toThrow("klopt niet");
    expect(readDelivery(inhoud, instrumenten).rejections).toEqual([]);
  }
});

test("subgroepen tellen precies op tot de hele groep", () => {
  const { map } = ttp();
  const { metingen } = readDelivery(readFileSync(join(regio.map, map, "ttp-2026-H1.csv")));
  const delen = metingen.filter(({ subgroep }) => subgroep !== undefined);
  expect(new Set(delen.map(({ subgroep }) => subgroep))).toEqual(new Set(["4-11 jaar", "12-17 jaar"]));
  for (const geheel of metingen.filter(({ subgroep }) => subgroep === undefined)) {
    const eigen = delen.filter(
      (deel) =>
        deel.agbCode === geheel.agbCode &&
        deel.profiel === geheel.profiel &&
        deel.intensiteit === geheel.intensiteit &&
        deel.indicator === geheel.indicator &&
        deel.meetmoment === geheel.meetmoment,
    );
    if (eigen.length === 0) continue;
    expect(eigen.reduce((som, { n }) => som + n, 0)).toBe(geheel.n);
    expect(eigen.reduce((som, { uitgenodigd }) => som + uitgenodigd, 0)).toBe(geheel.uitgenodigd);
  }
});

test("de sleutel blijft bij opnieuw schrijven, en is in elke regio een andere", () => {
  const jwks = (map: string) => readFileSync(join(map, "geheimen", "ttp.jwks.json"), "utf8");
  const eerst = jwks(regio.map);
  writeRegion(regio.region, regio.map, { basePort: 4_000 });
  expect(jwks(regio.map)).toBe(eerst);
  expect(eerst).not.toContain('"d"');
  const ander = writtenRegion(50);
  expect(jwks(ander.map)).not.toBe(eerst);
  ander.remove();
});
