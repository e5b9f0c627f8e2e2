// SPDX-License-Identifier: EUPL-1.2

/** Place in a response: response keys and list positions. */
export type ResponsePath = readonly (string | number)[];

/** An error as the client gets it. */
export interface ResponseError {
  message: string;
  path?: ResponsePath;
  extensions: Record<string, unknown>;
}

/** An error as found while fetching: its path still has our internal keys. */
export interface FetchedError {
  message: string;
  sourcePath: ResponsePath | null;
  /** Keys of which the first visible one completes the path, when the path leads to a whole object. */
  candidates: readonly string[];
  extensions: Record<string, unknown>;
}

/** More errors than this say nothing new and only cost time. */
export const MAX_ERRORS = 1000;
