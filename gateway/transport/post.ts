// SPDX-License-Identifier: EUPL-1.2
import type { Dispatcher, Pool } from "undici";
import type { CallResult } from "./callresult";
import type { RequestScope } from "./request-scope";
import { readAnswer } from "./read-answer";

/** One GraphQL request over a pool. */
export interface PostOptions {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Answers larger than this many bytes are refused. */
  maxBytes: number;
}

/** Posts and reads the whole answer. Never rejects: everything that is no GraphQL answer is a failure without detail. */
export function post(pool: Pool, options: PostOptions, scope: RequestScope): Promise<CallResult> {
  return new Promise((resolve) => {
    const answer = new AnswerHandler(options.maxBytes, (result) => {
      release();
      resolve(result);
    });
    const release = scope.onEnd((late) => answer.fail(late));
    if (answer.isDone) return;
    const { path, headers, body } = options;
    try {
      pool.dispatch({ path, method: "POST", headers, body }, answer);
    } catch {
      answer.fail(false);
    }
  });
}

class AnswerHandler implements Dispatcher.DispatchHandler {
  isDone = false;
  private controller: Dispatcher.DispatchController | null = null;
  private statusCode = 0;
  private contentType = "";
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly done: (result: CallResult) => void,
  ) {}

  fail(late: boolean): void {
    if (this.isDone) return;
    this.isDone = true;
    this.controller?.abort(new Error("Broken off"));
    queueMicrotask(() => this.done({ ok: false, late }));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.isDone) controller.abort(new Error("Broken off"));
    else this.controller = controller;
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number, headers: Record<string, unknown>): void {
    this.statusCode = statusCode;
    this.contentType = String(headers["content-type"] ?? "");
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) this.fail(false);
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.isDone) return;
    this.isDone = true;
    const body = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.size);
    const response = readAnswer(this.statusCode, this.contentType, body);
    this.done(response ? { ok: true, response } : { ok: false, late: false });
  }

  onResponseError(): void {
    this.fail(false);
  }
}
