/**
 * Does a step of synchronous work in bounded time, and gives its value. `step` names the work in words, as
 * “Formatting the references”. Throws `LateWork` where it takes longer, `ManyParts` where its calls nest too deep.
 */
export type Within = <Value>(step: string, work: () => Value) => Value;

/** A `Within` without a bound: it only does the work. */
export const unbounded: Within = (_step, work) => work();

/** Thrown when synchronous work met more parts within or beside one another than it can hold. */
export class ManyParts extends Error {
  readonly step: string;

  constructor(step: string, options?: ErrorOptions) {
    super(`${step} met more parts within or beside one another than it can hold.`, options);
    this.step = step;
  }
}

/** Thrown when synchronous work was ended because it took too long. */
export class LateWork extends Error {
  readonly step: string;
  readonly seconds: number;

  constructor(step: string, seconds: number) {
    super(`${step} took longer than ${seconds} s and was stopped.`);
    this.step = step;
    this.seconds = seconds;
  }
}
