// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from "typeorm";
import type { Hulpopslag } from "../domain/opslag";
import type { Product } from "../domain/product";
import { findAanbiedercijfers, findAanbiedersMet, findWachttijdcellen } from "./aanbieders";
import { findInHulp } from "./in-hulp";
import { findLaatsteAanleveringen, findTrajecten } from "./trajecten";

/** The store as the loaders read it. @param products the region's table, joined in the aggregates */
export function createHulpopslag(dataSource: DataSource, products: Product[]): Hulpopslag {
  return {
    findTrajecten: (personen) => findTrajecten(dataSource, personen),
    findLaatsteAanleveringen: () => findLaatsteAanleveringen(dataSource),
    findAanbiedercijfers: (agbCodes, vandaag) => findAanbiedercijfers(dataSource, agbCodes, products, vandaag),
    findWachttijdcellen: (agbCodes, vandaag) => findWachttijdcellen(dataSource, agbCodes, products, vandaag),
    findInHulp: (vraag) => findInHulp(dataSource, vraag),
    findAanbiedersMet: (wanted, vandaag, deel) => findAanbiedersMet(dataSource, wanted, vandaag, deel),
  };
}
