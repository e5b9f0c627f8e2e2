// SPDX-License-Identifier: EUPL-1.2
import type { RolData, StatusData, ZaakData } from "./data";
import { huidigeStatus, toonRol, toonStatus, toonZaak, toonZaakeigenschap, toonZaakobject, type Body } from "./present";
import { toonRoltype, toonStatustype, toonZaaktype } from "./present-typen";
import { invalidParam } from "./problem";
import type { Store } from "./store";

/** Which relations to show inside, and which inside those. */
type Boom = Map<string, Boom>;

/** Reads `rollen,rollen.roltype` into a tree; a list of names is read too. */
export function leesExpand(waarde: unknown): Boom {
  const boom: Boom = new Map();
  const paden = (Array.isArray(waarde) ? waarde : [waarde ?? ""]).flatMap((deel) => String(deel).split(","));
  for (const pad of paden.map((p) => p.trim()).filter(Boolean)) {
    let tak = boom;
    for (const naam of pad.split(".")) {
      const volgende: Boom = tak.get(naam) ?? new Map();
      tak.set(naam, volgende);
      tak = volgende;
    }
  }
  return boom;
}

const vul = (body: Body, boom: Boom, relaties: Record<string, (tak: Boom) => unknown>): Body => {
  if (boom.size === 0) return body;
  const _expand: Body = {};
  for (const [naam, tak] of boom) {
    const relatie = relaties[naam];
    if (!relatie) throw invalidParam("expand", "invalid", `'${naam}' kan hier niet worden uitgeklapt.`);
    _expand[naam] = relatie(tak);
  }
  return { ...body, _expand };
};

const expandRol = (store: Store, rol: RolData, boom: Boom): Body =>
  vul(toonRol(store, rol), boom, {
    roltype: () => store.data.roltypen.filter((t) => t.uuid === rol.roltype).map((t) => toonRoltype(store, t))[0] ?? {},
    statussen: () => [],
  });

const expandStatus = (store: Store, status: StatusData | undefined, boom: Boom): Body =>
  status
    ? vul(toonStatus(store, status), boom, {
        statustype: () =>
          store.data.statustypen.filter((t) => t.uuid === status.statustype).map((t) => toonStatustype(store, t))[0] ??
          {},
      })
    : {};

/** A zaak with the relations asked for under `_expand`; what is not there is `{}` or an empty list. */
export function expandZaak(store: Store, zaak: ZaakData, boom: Boom): Body {
  const hoofdzaak = zaak.hoofdzaak ? store.zaken.get(zaak.hoofdzaak) : undefined;
  return vul(toonZaak(store, zaak), boom, {
    zaaktype: () =>
      store.data.zaaktypen.filter((t) => t.uuid === zaak.zaaktype).map((t) => toonZaaktype(store, t))[0] ?? {},
    hoofdzaak: (tak) => (hoofdzaak ? expandZaak(store, hoofdzaak, tak) : {}),
    deelzaken: (tak) => (store.deelzaken.get(zaak.uuid) ?? []).map((d) => expandZaak(store, d, tak)),
    rollen: (tak) => (store.rollen.get(zaak.uuid) ?? []).map((r) => expandRol(store, r, tak)),
    status: (tak) => expandStatus(store, huidigeStatus(store, zaak.uuid), tak),
    eigenschappen: () => (store.eigenschappen.get(zaak.uuid) ?? []).map((e) => toonZaakeigenschap(store, e)),
    zaakobjecten: () => (store.zaakobjecten.get(zaak.uuid) ?? []).map((o) => toonZaakobject(store, o)),
    resultaat: () => ({}),
    relevanteAndereZaken: () => [],
  });
}
