// SPDX-License-Identifier: EUPL-1.2
import type { ObjectData } from "./data";
import { pagineer } from "./paging";
import { toonObject } from "./present";
import { invalidParam, notFound } from "./problem";
import type { Route } from "./request";

const HEADERS = { "Content-Crs": "EPSG:4326" };
const PAD = "^/objecten/api/v2/objects";

const OPERATOREN: Record<string, (gevonden: string, gevraagd: string) => boolean> = {
  exact: (a, b) => a === b,
  in: (a, b) => b.split("|").includes(a),
  icontains: (a, b) => a.toLowerCase().includes(b.toLowerCase()),
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

/** Reads `zaak__exact__<waarde>`; a double underscore in the key goes a level deeper. */
const leesDataAttr = (tekst: string): ((object: ObjectData) => boolean) => {
  const delen = tekst.split("__");
  const gevraagd = delen.pop();
  const operator = OPERATOREN[delen.pop() ?? ""];
  if (!operator || gevraagd === undefined || delen.length === 0)
    throw invalidParam("data_attr", "invalid", "Schrijf data_attr als sleutel__operator__waarde.");
  return ({ data }) => {
    const waarde = delen.reduce<unknown>(
      (in_, sleutel) =>
        typeof in_ === "object" && in_ !== null ? (in_ as Record<string, unknown>)[sleutel] : undefined,
      data,
    );
    return waarde !== undefined && waarde !== null && operator(String(waarde), gevraagd);
  };
};

/** Everything of the Objects API 2 that the hub reads. */
export const ROUTES_OBJECTEN: readonly Route[] = [
  {
    method: "GET",
    pad: new RegExp(`${PAD}$`),
    soort: "objecten.lijst",
    handle(request, store) {
      const type = request.query.get("type");
      const tests = request.query.getAll("data_attr").map(leesDataAttr);
      const gekozen = store.data.objecten.filter(
        (o) => (!type || store.objecttype(o.type) === type) && tests.every((test) => test(o)),
      );
      const grootte = Number(request.query.get("pageSize") ?? 100);
      if (!Number.isInteger(grootte) || grootte < 1 || grootte > 500)
        throw invalidParam("pageSize", "invalid", "pageSize ligt tussen 1 en 500.");
      return {
        body: pagineer(request, store.object("objects"), gekozen, (o) => toonObject(store, o), grootte),
        headers: HEADERS,
      };
    },
  },
  {
    method: "GET",
    pad: new RegExp(`${PAD}/([0-9a-f-]{36})$`),
    soort: "objecten.een",
    handle(_request, store, [uuid]) {
      const object = store.data.objecten.find((o) => o.uuid === uuid);
      if (!object) throw notFound();
      return { body: toonObject(store, object), headers: HEADERS };
    },
  },
];
