// SPDX-License-Identifier: EUPL-1.2
import type { Planmapping } from "../../config-mapping";
import { PLANLIJSTEN, PLANVELDEN, type Planveld } from "../../domain/planvelden";
import { type Eigenschappen, numbersOf, valueOf } from "./eigenschappen";
import { valueAt } from "./json-path";

type Boom = Record<string, unknown>;

/** The fields of a plan that a source can tell about. */
export function bekendeVelden({ kentNiet }: Pick<Planmapping, "kentNiet">): Planveld[] {
  return PLANVELDEN.filter(({ onderdeel }) => onderdeel === undefined || !kentNiet.includes(onderdeel));
}

/** A word of a source in the words of the hub. */
function vertaal(mapping: Planmapping, { woorden }: Planveld, waarde: unknown): unknown {
  return woorden && typeof waarde === "string" ? (mapping.waarden[woorden]?.[waarde] ?? waarde) : waarde;
}

const childrenOf = (velden: Planveld[], prefix: string): [naam: string, veld: Planveld | undefined][] => {
  const start = prefix === "" ? "" : `${prefix}.`;
  const names = velden.flatMap(({ veld }) => (veld.startsWith(start) ? [veld.slice(start.length).split(".")[0]!] : []));
  return [...new Set(names)].map((naam) => [naam, velden.find(({ veld }) => veld === start + naam)]);
};

/** A plan record of the Objects API in the shape of the hub, by the JSON paths of the mapping. What is not where it should be is left out. */
export function leesPlanObject(mapping: Planmapping, data: Record<string, unknown>): unknown {
  const velden = bekendeVelden(mapping);
  const read = (van: unknown, prefix: string): Boom =>
    Object.fromEntries(
      childrenOf(velden, prefix).map(([naam, leaf]): [string, unknown] => {
        const pad = prefix === "" ? naam : `${prefix}.${naam}`;
        const found = valueAt(data, van, mapping.velden[pad] ?? naam);
        if (leaf) return [naam, vertaal(mapping, leaf, found)];
        if (!PLANLIJSTEN.includes(pad)) return [naam, read(found ?? {}, pad)];
        return [naam, Array.isArray(found) ? found.map((item) => read(item, pad)) : found];
      }),
    );
  return read(data, "");
}

const DOELEN = "leefgebieden.doelen";

/** A plan in zaakeigenschappen in the shape of the hub; undefined when there is none. */
export function leesPlanEigenschappen(mapping: Planmapping, eigenschappen: Eigenschappen): unknown {
  const velden = bekendeVelden(mapping);
  const nameOf = (veld: Planveld) => mapping.velden[veld.veld] ?? veld.eigenschap;
  const values = (prefix: string, n?: number, m?: number): Boom =>
    Object.fromEntries(
      childrenOf(velden, prefix).flatMap(([naam, leaf]): [string, unknown][] => {
        const pad = prefix === "" ? naam : `${prefix}.${naam}`;
        if (PLANLIJSTEN.includes(pad)) return [];
        if (!leaf) return [[naam, values(pad)]];
        const name = nameOf(leaf);
        return name ? [[naam, vertaal(mapping, leaf, valueOf(eigenschappen, name, n, m))]] : [];
      }),
    );
  const namesIn = (prefix: string) =>
    childrenOf(velden, prefix).flatMap(([, leaf]) => (leaf ? [nameOf(leaf) ?? ""] : []));
  const list = (prefix: string, n?: number) =>
    numbersOf(eigenschappen, namesIn(prefix), n).map((i) =>
      n === undefined ? values(prefix, i) : values(prefix, n, i),
    );

  const doelen = numbersOf(eigenschappen, namesIn(DOELEN)).map((n) => {
    const actie = values(`${DOELEN}.acties`, n);
    const acties = list(`${DOELEN}.acties`, n);
    return {
      code: values("leefgebieden", n).code ?? "",
      doel: {
        nummer: String(n),
        ...values(DOELEN, n),
        // Most systems have room for one action per doel: then its names have no second number.
        acties: acties.length > 0 ? acties : actie.omschrijving === undefined ? [] : [actie],
        verloop: list(`${DOELEN}.verloop`, n),
      },
    };
  });
  const codes = [...new Set(doelen.map(({ code }) => code))];
  const plan = values("");
  if (plan.versie === undefined && plan.geldigVan === undefined && doelen.length === 0) return undefined;
  return {
    ...plan,
    leefgebieden: codes.map((code) => ({
      code,
      doelen: doelen.filter((each) => each.code === code).map(({ doel }) => doel),
    })),
    evaluaties: list("evaluaties"),
  };
}
