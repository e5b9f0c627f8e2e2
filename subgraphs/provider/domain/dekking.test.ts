// SPDX-License-Identifier: EUPL-1.2
import { deriveDekking } from "./dekking";

const bronnen = [{ naam: "ijw", bronhouder: "Proef", versheid: 7 * 86_400_000 }];
const nu = new Date("2026-11-21T10:00:00Z");
const op = (moment: string) => deriveDekking(bronnen, new Map([["ijw", new Date(moment)]]), nu)[0];

test("a source is fresh until its versheid has passed", () => {
  expect(op("2026-11-14T10:00:00Z")).toMatchObject({ status: "BESCHIKBAAR" });
  expect(op("2026-11-14T09:59:59Z")).toMatchObject({
    status: "VEROUDERD",
    reden: "De laatste aanlevering is van 14 november 2026.",
  });
});

test("the date is that of the Netherlands", () => {
  expect(op("2026-11-02T23:30:00Z")?.reden).toBe("De laatste aanlevering is van 3 november 2026.");
});

test("a source that never delivered says so", () => {
  expect(deriveDekking(bronnen, new Map(), nu)).toEqual([
    { bron: "ijw", bronhouder: "Proef", status: "NIET_BEVRAAGD", reden: "Er is nog niets aangeleverd." },
  ]);
});
