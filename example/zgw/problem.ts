// SPDX-License-Identifier: EUPL-1.2

interface InvalidParam {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

/** An answer of the API that is a fault, in the terms of application/problem+json. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly invalidParams?: readonly InvalidParam[],
  ) {
    super(detail);
  }

  /** The body as it is sent. */
  body(instance: string): Record<string, unknown> {
    const { status, code, detail, invalidParams } = this;
    return {
      type: `urn:voorbeeld:fout:${code}`,
      code,
      title: TITELS[status] ?? "Fout",
      status,
      detail,
      instance,
      ...(invalidParams ? { invalidParams } : {}),
    };
  }
}

const TITELS: Record<number, string> = {
  400: "Ongeldige aanvraag.",
  401: "Niet ingelogd.",
  403: "Geen toegang.",
  404: "Niet gevonden.",
  405: "Methode niet toegestaan.",
  406: "Niet in deze vorm.",
  412: "Ondertussen veranderd.",
  415: "Inhoud niet in deze vorm.",
  500: "Fout in het systeem.",
  503: "Niet bereikbaar.",
};

/** 400 because of one parameter. */
export function invalidParam(name: string, code: string, reason: string): ProblemError {
  return new ProblemError(400, "invalid", "De aanvraag is niet geldig.", [{ name, code, reason }]);
}

/** 404, the same for what does not exist and what may not be seen. */
export function notFound(): ProblemError {
  return new ProblemError(404, "not_found", "Niet gevonden.");
}
