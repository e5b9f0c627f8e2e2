// SPDX-License-Identifier: EUPL-1.2

/** What each rol asks for: the last part of the URI of the processing activity in the register. */
const ACTIVITEITEN: Readonly<Record<string, string>> = {
  casusregisseur: "casusregie",
  leerplicht: "leerplicht",
  school: "schoolverzuim",
  dashboard: "beleidsinformatie",
  fg: "toezicht-op-verwerkingen",
  gezin: "inzage-eigen-gegevens",
  jeugdige: "inzage-eigen-gegevens",
};

/** The processing activity a rol works under. @param register base address of the register, ending in a slash */
export function activityOf(rol: string, register: string): string {
  return `${register}${ACTIVITEITEN[rol] ?? rol}`;
}
