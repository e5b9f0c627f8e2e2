// SPDX-License-Identifier: EUPL-1.2

/** Whether nine digits pass the elfproef for a BSN (weights 9..2 and -1; Wet algemene bepalingen burgerservicenummer). */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === "000000000") return false;
  let sum = -Number(text[8]);
  for (let i = 0; i < 8; i++) sum += Number(text[i]) * (9 - i);
  return sum % 11 === 0;
}

/** Whether nine digits in a row, anywhere in a text, could be a BSN; also within a longer row of digits. */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(/(?=(\d{9}))/g)].some(([, digits]) => isBsn(digits!));
}

/** A trace or span id: hexadecimal of a fixed length, in which nine digits in a row mean nothing: one that could hold a BSN is neither made nor taken over. */
const TRACE = /^(?:[0-9a-f]{16}|[0-9a-f]{32})$/;

/** Replaces every number in a text that could be a BSN; for what must never reach a log line or an error. */
export function scrubBsn(text: string): string {
  if (!/\d{9}/.test(text)) return text;
  return text.replace(/[0-9A-Za-z]*\d{9}[0-9A-Za-z]*/g, (word) =>
    TRACE.test(word) ? word : word.replace(/(?<!\d)\d{9}(?!\d)/g, (digits) => (isBsn(digits) ? "[bsn]" : digits)),
  );
}
