// SPDX-License-Identifier: EUPL-1.2

/** Rows of many things in the text format of COPY, and the byte at which those of each thing end. */
export interface CopyBytes {
  bytes: Uint8Array<ArrayBuffer>;
  einden: number[];
}

/**
 * Collects rows as bytes: nothing of them is left for the garbage collector, and a thread can hand them to another without a copy.
 */
export class CopyBuffer {
  private buffer = Buffer.from(new ArrayBuffer(64 * 1024));
  private used = 0;
  private readonly einden: number[] = [];

  /** Adds the rows of the next thing; there may be none. */
  add(tekst: string): void {
    // A character of a string takes at most three bytes.
    const wanted = this.used + tekst.length * 3;
    if (wanted > this.buffer.length) {
      const larger = Buffer.from(new ArrayBuffer(wanted * 2));
      larger.set(this.buffer.subarray(0, this.used));
      this.buffer = larger;
    }
    this.used += this.buffer.write(tekst, this.used);
    this.einden.push(this.used);
  }

  /** All rows so far; the buffer is not to be used again. */
  finish(): CopyBytes {
    return { bytes: new Uint8Array(this.buffer.buffer as ArrayBuffer, 0, this.used), einden: this.einden };
  }
}

/** The rows of some of the things, by their numbers. */
export function onlyRowsOf({ bytes, einden }: CopyBytes, nummers: number[]): CopyBytes {
  const buffer = new CopyBuffer();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const nummer of nummers) buffer.add(text.toString("utf8", einden[nummer - 1] ?? 0, einden[nummer]));
  return buffer.finish();
}
