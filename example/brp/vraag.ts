// SPDX-License-Identifier: EUPL-1.2
import { isVeld } from "./velden";

/** An answer of the API that is a fault; nothing of the question is repeated in it. */
export class Fout extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly invalidParams: readonly { name: string; code: string; reason: string }[] = [],
  ) {
    super(title);
  }
}

export interface Vraag {
  readonly burgerservicenummer: readonly string[];
  readonly fields: readonly string[];
}

const KOP = "Een of meerdere parameters zijn niet correct.";
const ALLEEN = ["type", "burgerservicenummer", "fields", "gemeenteVanInschrijving"];

const eis = (goed: boolean, name: string, code: string, reason: string): void => {
  if (!goed) throw new Fout(400, "paramsValidation", KOP, [{ name, code, reason }]);
};
const isTeksten = (waarde: unknown): waarde is string[] =>
  Array.isArray(waarde) && waarde.every((deel) => typeof deel === "string");

/** Takes a question apart, as strict as the register is. @throws Fout 400 with the first thing that is wrong */
export function leesVraag(body: Record<string, unknown>): Vraag {
  const { type, burgerservicenummer: bsns, fields } = body;
  eis(type !== undefined, "type", "required", "Parameter is verplicht.");
  eis(type === "RaadpleegMetBurgerservicenummer", "type", "value", "Waarde is geen geldig zoek type.");
  const vreemd = Object.keys(body).some((naam) => !ALLEEN.includes(naam));
  eis(!vreemd, "onbekend", "unknownParam", "Parameter is niet verwacht.");
  if (!isTeksten(bsns))
    throw new Fout(400, "paramsValidation", KOP, [
      { name: "burgerservicenummer", code: "array", reason: "Parameter is geen array." },
    ]);
  eis(bsns.length >= 1, "burgerservicenummer", "minItems", "Array bevat minder dan 1 items.");
  eis(bsns.length <= 20, "burgerservicenummer", "maxItems", "Array bevat meer dan 20 items.");
  const vorm = bsns.every((bsn) => /^[0-9]{9}$/.test(bsn));
  eis(vorm, "burgerservicenummer", "pattern", "Waarde voldoet niet aan patroon.");
  eis(fields !== undefined, "fields", "required", "Parameter is verplicht.");
  if (!isTeksten(fields))
    throw new Fout(400, "paramsValidation", KOP, [
      { name: "fields", code: "array", reason: "Parameter is geen array." },
    ]);
  eis(fields.length >= 1, "fields", "minItems", "Array bevat minder dan 1 items.");
  eis(fields.length <= 130, "fields", "maxItems", "Array bevat meer dan 130 items.");
  const onbekend = fields.findIndex((veld) => !isVeld(veld));
  eis(onbekend < 0, `fields.${onbekend}`, "fields", "Parameter bevat een niet bestaande veldnaam.");
  return { burgerservicenummer: bsns, fields };
}
