// SPDX-License-Identifier: EUPL-1.2

/** Why the text of an element is no value. */
export class Afkeur {
  constructor(readonly reden: string) {}
}

/** What an element may hold, and how it is read. */
type Vorm =
  | { soort: "waarde"; lees: (text: string) => unknown }
  | { soort: "groep"; velden: Velden; maak?: (inhoud: never) => unknown }
  | { soort: "lijst"; van: Element<unknown, boolean> }
  | { soort: "overgeslagen" };

/** Elements by name. */
export type Velden = Record<string, Element<unknown, boolean>>;

/** One element of a message: `T` is what its content is read as, `O` whether it may be absent. */
export class Element<T, O extends boolean = false> {
  /** for the compiler only */
  declare readonly gelezen: T;
  constructor(
    readonly vorm: Vorm,
    readonly optioneel: O,
  ) {}

  optional(): Element<T, true> {
    return new Element<T, true>(this.vorm, true);
  }
}

type Verplicht<V extends Velden> = { [K in keyof V as V[K]["optioneel"] extends true ? never : K]: Gelezen<V[K]> };
type Optioneel<V extends Velden> = { [K in keyof V as V[K]["optioneel"] extends true ? K : never]?: Gelezen<V[K]> };

/** What these elements are read as. */
export type Inhoud<V extends Velden> = Verplicht<V> & Optioneel<V>;

/** What an element is read as. */
export type Gelezen<E> = E extends Element<infer T, boolean> ? T : never;

/** An element with a text. @param lees gives the value, or why it is none */
export function waarde<T>(lees: (text: string) => T | Afkeur): Element<T> {
  return new Element({ soort: "waarde", lees }, false);
}

/** An element with elements in it, each once, and no others. */
export function groep<V extends Velden>(velden: V): Element<Inhoud<V>>;
/** @param maak what is kept of them */
export function groep<V extends Velden, T>(velden: V, maak: (inhoud: Inhoud<V>) => T): Element<T>;
export function groep(velden: Velden, maak?: (inhoud: never) => unknown): Element<never> {
  return new Element({ soort: "groep", velden, maak }, false);
}

/** An element that may repeat. */
export function lijst<T>(van: Element<T>): Element<T[]> {
  return new Element({ soort: "lijst", van }, false);
}

/** An element of which only the presence is checked: what is in it is not kept, also not in memory. */
export const overgeslagen = new Element<true>({ soort: "overgeslagen" }, false);
