// SPDX-License-Identifier: EUPL-1.2
import { createPageInfoType } from "../../../platform/graphql/connection";
import { createBeeldTypes } from "../../../platform/herkomst/graphql-types";

/** The envelope types of this subgraph. */
export const { Brondekking, Domeinbeeld, Herkomst } = createBeeldTypes();

/** PageInfo of this subgraph. */
export const PageInfo = createPageInfoType();
