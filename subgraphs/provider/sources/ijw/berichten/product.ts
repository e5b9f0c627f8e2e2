// SPDX-License-Identifier: EUPL-1.2
import type { Productaanduiding } from "../../../domain/berichtregel";

/** The product of a line in the words of the domain. */
export function toProduct(product: { Categorie: string; Code?: string } | undefined): Productaanduiding | undefined {
  return product && { categorie: product.Categorie, code: product.Code };
}

/** Without a number a line cannot be tied to a toewijzing; the schema allows it, the hub leaves the line out. */
export function numberMissing(nummer: number | undefined, element: string, plaats: number): string | undefined {
  return nummer === undefined ? `${element}[${plaats}]/ToewijzingNummer: ontbreekt.` : undefined;
}
