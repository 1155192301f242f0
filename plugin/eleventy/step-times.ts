/** How long each step of a build took, from the start of the process. */
export class StepTimes {
  readonly steps = new Map<string, number>();
  #before = 0;

  /** A step has come to its end; the next one begins. */
  done(step: string): void {
    const now = performance.now();
    this.steps.set(step, (this.steps.get(step) ?? 0) + now - this.#before);
    this.#before = now;
  }
}
