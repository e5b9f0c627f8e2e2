// SPDX-License-Identifier: EUPL-1.2

/** One resource as FHIR R4 describes it. */
export interface FhirResource {
  readonly resourceType: string;
  readonly id: string;
  [veld: string]: unknown;
}

/** Everything one EPD holds. */
export interface FhirData {
  /** name of the source in bronnen.yaml */
  readonly bron: string;
  readonly resources: FhirResource[];
}
