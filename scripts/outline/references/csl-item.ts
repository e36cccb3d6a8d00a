/** The name of a person or a body, as CSL's JSON has it. */
export type CslName = Readonly<Record<string, string | number | boolean>>;

/** A date as citeproc-js takes one: years before our era are negative, a last year of 0 leaves a span open. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** From 1, spring, to 4, winter. */
  readonly season?: number;
  readonly circa?: true;
  /** Words that are printed as they stand. */
  readonly literal?: string;
}

/** The value of one variable of a work. */
export type CslValue = string | readonly CslName[] | CslDate;

/**
 * A work in CSL's variables, cleaned: nothing in it is empty, entities are characters, dates exist, `DOI` is the bare
 * DOI. `id` is the key by which texts cite it.
 */
export type CslItem = { readonly id: string; readonly type: string } & Readonly<Record<string, CslValue>>;
