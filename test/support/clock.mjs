/**
 * Sets this process's clock ahead, or behind.
 *
 * @param {number} milliseconds
 * @returns {() => void} sets it right again
 */
export function setClockAhead(milliseconds) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) {
      if (args.length === 0) super(Real.now() + milliseconds);
      else super(...args);
    }
    static now() {
      return Real.now() + milliseconds;
    }
  };
  return () => {
    globalThis.Date = Real;
  };
}
