// SPDX-License-Identifier: EUPL-1.2
import type { Logboekregel, LogStatus } from "./records";

/** A stored record, as PostgreSQL gives it. */
export type StoredLogboekregel = Omit<Logboekregel, "start_time" | "end_time"> & { start_time: Date; end_time: Date };

/** What a pseudonym in `data_subject_id` is: one of this log, that only who has its key (with this number) can make again. */
function subjectType(pseudoniem: string): string {
  return `urn:gezinshub:logboek-pseudoniem:${/^lb(\d+)-/.exec(pseudoniem)?.[1]}`;
}

const STATUS: Record<LogStatus, number> = { Unset: 0, Ok: 1, Error: 2 };
const KIND_INTERNAL = 1;
const KIND_SERVER = 2;

/** Records as the body of an OTLP/HTTP request in JSON (opentelemetry-proto, ExportTraceServiceRequest). */
export function toOtlp(subgraph: string, records: readonly StoredLogboekregel[]): object {
  const spans = records.map((record) => ({
    traceId: record.trace_id,
    spanId: record.span_id,
    ...(record.parent_span_id === null ? {} : { parentSpanId: record.parent_span_id }),
    name: record.name,
    kind: record.betrokkene === null ? KIND_SERVER : KIND_INTERNAL,
    startTimeUnixNano: nanos(record.start_time),
    endTimeUnixNano: nanos(record.end_time),
    attributes: attributesOf(record),
    status: { code: STATUS[record.status] },
  }));
  return {
    resourceSpans: [
      {
        resource: { attributes: [text("service.name", `gezinshub-${subgraph}`)] },
        scopeSpans: [{ scope: { name: "logboek-dataverwerkingen", version: "1.0.0" }, spans }],
      },
    ],
  };
}

function attributesOf({ activiteit, betrokkene }: StoredLogboekregel): object[] {
  const activity = text("dpl.core.processing_activity_id", activiteit);
  if (betrokkene === null) return [activity];
  return [
    activity,
    text("dpl.core.data_subject_id", betrokkene),
    text("dpl.core.data_subject_id_type", subjectType(betrokkene)),
  ];
}

function text(key: string, value: string): object {
  return { key, value: { stringValue: value } };
}

/** A moment as OTLP writes it: nanoseconds since 1970, in a string because they do not fit a JSON number. */
function nanos(moment: Date): string {
  return `${moment.getTime()}000000`;
}
