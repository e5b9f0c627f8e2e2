// SPDX-License-Identifier: EUPL-1.2

type CodeMinor =
  "invalid_filter_field" | "unauthorisedrequest" | "unknownobject" | "internal_server_error" | "server_busy";

/** An answer that is a fault, in the terms of imsx_StatusInfo. */
export class OneRosterFault extends Error {
  constructor(
    readonly status: number,
    readonly code: CodeMinor,
  ) {
    super(code);
  }

  body(): object {
    return {
      imsx_codeMajor: "failure",
      imsx_severity: "error",
      imsx_description: `OneRoster: ${this.code}`,
      imsx_CodeMinor: {
        imsx_codeMinorField: [{ imsx_codeMinorFieldName: "TargetEndSystem", imsx_codeMinorFieldValue: this.code }],
      },
    };
  }
}
