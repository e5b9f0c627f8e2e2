// SPDX-License-Identifier: EUPL-1.2
import type { Signaalregel } from "./hulp";

/** PRODUCT_ONBEKEND: the region's table does not know the productcode, so profiel, intensiteit and hulpvorm are unknown. */
export const productOnbekend: Signaalregel = (all) =>
  all
    .filter(({ product, status }) => !product && status !== "INGETROKKEN")
    .map(({ traject, aanbieder, herkomst }) => ({
      code: "PRODUCT_ONBEKEND",
      ernst: "INFO" as const,
      sinds: traject.toegewezenOp ?? traject.aangemeldOp,
      uitleg: `Van de hulp van ${aanbieder} is het product niet bekend in de regio; profiel, intensiteit en hulpvorm ontbreken daarom.`,
      feiten: herkomst,
    }));
