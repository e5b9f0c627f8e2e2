// SPDX-License-Identifier: EUPL-1.2

/** An answer of the stand-in. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

/** A refusal in the terms of FHIR: an OperationOutcome with an issue-type. */
export class FhirFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: string,
  ) {
    super(code);
  }

  answer(): Answer {
    return {
      status: this.status,
      body: {
        resourceType: "OperationOutcome",
        issue: [{ severity: "error", code: this.code, details: { text: this.text } }],
      },
    };
  }
}
