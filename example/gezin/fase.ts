// SPDX-License-Identifier: EUPL-1.2
export type Fase = "SIGNAAL_TOELEIDING_ANALYSE" | "INKOOP" | "UITVOERING" | "AFRONDING" | "NAZORG";
