/** A step of work that a thread of its own can do: what it takes and what it gives are plain data. */
export interface ThreadedStep<Input, Value> {
  /** Its name in the table of such steps. */
  readonly name: string;
  /** Whether it takes far longer than to hand over what it takes and gives; a short step is done where it is called. */
  readonly isLong: boolean;
  /** Loads the function that does it. */
  readonly load: () => Promise<(input: Input) => Value | Promise<Value>>;
}

/** Does a long step in a thread where one has time for it, else where it is called, and gives what it gave. Throws what it throws. */
export type InThread = <Input, Value>(step: ThreadedStep<Input, Value>, input: Input) => Promise<Value>;

/** Does a step where it is called. */
export const inThisThread: InThread = async (step, input) => await (await step.load())(input);
