// SPDX-License-Identifier: EUPL-1.2

/** A header as one text, also when it was sent more than once (RFC 9110 5.3). */
export function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join() : header;
}
