// SPDX-License-Identifier: EUPL-1.2
import { createPageInfoType } from "../../../platform/graphql/connection";
import { createBeeldTypes } from "../../../platform/herkomst/graphql-types";

/** The envelope types of this subgraph. */
export const { Domeinbeeld, Herkomst } = createBeeldTypes();
export const PageInfo = createPageInfoType();
