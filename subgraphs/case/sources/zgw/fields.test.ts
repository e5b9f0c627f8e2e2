// SPDX-License-Identifier: EUPL-1.2
import { fieldsVoor, isVolledig } from "./fields";

it("asks of a zaak what the schema reads, and of what is shown inside the same", () => {
  const fields = fieldsVoor("rollen,eigenschappen,status,status.statustype,deelzaken,deelzaken.rollen");
  const [inside] = fields.filter((each) => typeof each !== "string") as [Record<string, any[]>];
  expect(fields).toEqual(expect.arrayContaining(["url", "uuid", "identificatie", "zaaktype", "startdatum"]));
  expect(fields).not.toContain("toelichting");
  expect(Object.keys(inside)).toEqual(["rollen", "eigenschappen", "status", "deelzaken"]);
  expect(inside.rollen).toEqual(
    expect.arrayContaining(["betrokkeneType", "omschrijving", "betrokkeneIdentificatie", "contactpersoonRol"]),
  );
  expect(inside.eigenschappen).toEqual(["naam", "waarde"]);
  expect(inside.status).toEqual(["datumStatusGezet", { statustype: ["omschrijving"] }]);
  expect(inside.deelzaken!.at(-1)).toEqual({ rollen: inside.rollen });
});

it("asks everything of a relation that the schema does not read by name", () => {
  expect(fieldsVoor("kenmerken").at(-1)).toEqual({ kenmerken: ["*"] });
});

it.each([
  ["all there", { results: [{ _expand: { rollen: [{ uuid: "r" }], status: { _expand: { statustype: {} } } } }] }, true],
  [
    "no status yet",
    { results: [{ _expand: { rollen: [], status: {} } }, { _expand: { rollen: [], status: null } }] },
    true,
  ],
  ["a status without its type", { results: [{ _expand: { rollen: [], status: { uuid: "s" } } }] }, false],
  ["no page", {}, false],
  ["nothing found", { results: [] }, true],
  ["one missing", { results: [{ _expand: { rollen: [], status: {} } }, { _expand: { rollen: [] } }] }, false],
  ["no _expand", { results: [{ uuid: "z" }] }, false],
])("knows a complete answer: %s", (_name, answer, wanted) => {
  expect(isVolledig("rollen,status,status.statustype", answer)).toBe(wanted);
});
