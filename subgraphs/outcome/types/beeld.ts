// SPDX-License-Identifier: EUPL-1.2
import { createBeeldTypes } from "../../../platform/herkomst/graphql-types";

/** The envelope types of this subgraph, made once. */
export const { Herkomst, Domeinbeeld, Brondekking, Gegevensstatus } = createBeeldTypes();
