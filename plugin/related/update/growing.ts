const LEAST_ROOM = 256;

/** A list of 32-bit integers that grows. */
export class GrowingInts {
  data: Int32Array = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length)
      this.data = grown(this.data, new Int32Array(larger(this)));
    this.data[this.length++] = value;
  }

  /** The value at a place; 0 beyond the end. */
  at(index: number): number {
    return index < this.length ? this.data[index]! : 0;
  }

  /** Sets a place, which may lie beyond the end. */
  set(index: number, value: number): void {
    while (this.length <= index) this.push(0);
    this.data[index] = value;
  }

  /** Takes a list in the place of its own. */
  restore(values: Int32Array): void {
    this.data = values;
    this.length = values.length;
  }

  /** Makes room for so many values. */
  makeRoom(length: number): void {
    if (length <= this.data.length) return;
    this.data = grown(this.data, new Int32Array(Math.ceil(length * 1.5)));
  }

  add(index: number, value: number): number {
    const sum = this.at(index) + value;
    this.set(index, sum);
    return sum;
  }
}

/** A list of numbers from 0 to 255 that grows. */
export class GrowingBytes {
  data: Uint8Array = new Uint8Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length)
      this.data = grown(this.data, new Uint8Array(larger(this)));
    this.data[this.length++] = value;
  }

  at(index: number): number {
    return index < this.length ? this.data[index]! : 0;
  }

  set(index: number, value: number): void {
    while (this.length <= index) this.push(0);
    this.data[index] = value;
  }
}

function larger(list: { length: number }): number {
  return Math.max(LEAST_ROOM, Math.ceil(list.length * 1.5));
}

function grown<List extends Int32Array | Uint8Array>(from: List, to: List): List {
  to.set(from);
  return to;
}
