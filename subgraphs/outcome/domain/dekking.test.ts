// SPDX-License-Identifier: EUPL-1.2
import { dekkingVan } from "./dekking";
import type { Bron, Periodelevering } from "./levering";

const DAG = 86_400_000;
const bron: Bron = { naam: "ttp", bronhouder: "TTP Voorbeeld", versheid: 200 * DAG };
const ontvangenOp = new Date("2026-11-03T10:00:00Z");

const levering = (anders: Partial<Periodelevering> = {}): Periodelevering => ({
  bron: "ttp",
  periode: "2026-H1",
  leverancier: "TTP Voorbeeld",
  peildatum: "2026-07-01",
  aangemaaktOp: new Date("2026-11-03T08:00:00Z"),
  ontvangenOp,
  sha256: "",
  afgekeurd: 0,
  ...anders,
});

const oud = levering({ periode: "2025-H2", aangemaaktOp: new Date("2025-01-10T08:00:00Z"), peildatum: "2025-01-01" });
const grens = new Date(levering().aangemaaktOp.getTime() + bron.versheid);
const teLaat = new Date(grens.getTime() + 1);
const gezien = {
  bron: "ttp",
  bronhouder: "TTP Voorbeeld",
  peildatum: new Date("2026-07-01"),
  opgehaaldOp: ontvangenOp,
};

test.each<[string, Periodelevering[], Date, object]>([
  ["fresh", [levering()], ontvangenOp, { ...gezien, status: "BESCHIKBAAR" }],
  ["the last one counts, in any order", [levering(), oud], ontvangenOp, { ...gezien, status: "BESCHIKBAAR" }],
  ["the last one counts, in the other order", [oud, levering()], ontvangenOp, { ...gezien, status: "BESCHIKBAAR" }],
  ["on the limit", [levering()], grens, { ...gezien, status: "BESCHIKBAAR" }],
  [
    "over the limit",
    [levering()],
    teLaat,
    { ...gezien, status: "VEROUDERD", reden: "De laatste aanlevering is van 3 november 2026." },
  ],
  [
    "never delivered",
    [levering({ bron: "andere" })],
    ontvangenOp,
    { bron: "ttp", bronhouder: "TTP Voorbeeld", status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." },
  ],
])("%s", (_, leveringen, nu, expected) => expect(dekkingVan(bron, leveringen, nu)).toEqual(expected));
