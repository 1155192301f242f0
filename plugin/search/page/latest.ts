/** Tells answers to the last question from those that come too late. */
export class Latest {
  #turn = 0;

  /** Begins a question. @returns whether it is still the last one */
  begin(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}

/** A call that waits until nothing has asked for it again for a while. */
export class Settled {
  readonly #wait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param wait milliseconds */
  constructor(wait: number) {
    this.#wait = wait;
  }

  after(call: () => void): void {
    this.cancel();
    this.#timer = setTimeout(call, this.#wait);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
