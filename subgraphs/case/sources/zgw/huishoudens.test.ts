// SPDX-License-Identifier: EUPL-1.2
import { createHuishoudenindex } from "./huishoudens";
import type { Zaak } from "./payloads";

const zaak = (uuid: string, nummer?: string) =>
  ({
    uuid,
    _expand: { zaakobjecten: nummer ? [{ objectType: "huishouden", objectIdentificatie: { nummer } }] : [] },
  }) as unknown as Zaak;

it("keeps a huishouden together, wherever in the source its zaken were, and fills a batch no further than asked", () => {
  const index = createHuishoudenindex();
  index.note([zaak("a", "1"), zaak("b", "2"), zaak("c"), zaak("d", "3")]);
  index.note([zaak("e", "1"), zaak("f", "1"), zaak("g", "3")]);
  const batches = index.batches(3).map((batch) => [...batch.keys()].sort().join(""));
  expect(batches).toEqual(["aef", "bc", "dg"]);
});

it("gives one that is larger than a batch whole", () => {
  const index = createHuishoudenindex();
  index.note(["a", "b", "c"].map((uuid) => zaak(uuid, "1")));
  expect(index.batches(2).map((batch) => batch.size)).toEqual([3]);
});

it("has nothing to give when nothing was noted", () => expect(createHuishoudenindex().batches(100)).toEqual([]));
