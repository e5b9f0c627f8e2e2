// SPDX-License-Identifier: EUPL-1.2
import type { Datum } from "../../../platform/time/datum";
import type { Aanbiedercijfers, Wachttijdcel } from "./aanbieder";
import type { Product } from "./product";
import type { Traject } from "./traject";

/** What is read of the store: every read is one statement, for any number of persons or aanbieders. */
export interface Hulpopslag {
  findTrajecten(personen: readonly string[]): Promise<Traject[]>;
  /** moment of the last usable delivery per source */
  findLaatsteAanleveringen(): Promise<Map<string, Date>>;
  /** running and waiting trajecten, and the kinds of help that began in the last two years */
  findAanbiedercijfers(agbCodes: readonly string[], vandaag: Datum): Promise<Aanbiedercijfers[]>;
  /** waiting times per profiel and intensiteit, small cells included; an unknown product has a cell without profiel */
  findWachttijdcellen(agbCodes: readonly string[], vandaag: Datum): Promise<Wachttijdcel[]>;
  /** the jeugdigen of whom help of an aanbieder runs on a day, page by page, and how many there are */
  findInHulp(vraag: {
    agb: string;
    op: Datum;
    after?: string;
    limit: number;
  }): Promise<{ personen: string[]; totaal: number }>;
  /** AGB-codes of who began help with any of these products at least so often in the last two years, for one gemeente or for all */
  findAanbiedersMet(
    products: Product[],
    vandaag: Datum,
    deel: { gemeente?: string; minstens: number },
  ): Promise<string[]>;
}
