/** The name of a person or a body, as CSL JSON has it. */
export type CslName = Readonly<Record<string, string | number | boolean>>;

/** A date as citeproc-js takes it. Years before our era are negative; a last year of 0 means a span without an end. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** A season: 1 is spring, 4 is winter. */
  readonly season?: number;
  readonly circa?: true;
  /** Words that are printed as they are. */
  readonly literal?: string;
}

/** The value of one variable of a work. */
export type CslValue = string | readonly CslName[] | CslDate;

/**
 * A work in CSL's variables, cleaned: no value is empty, entities are characters, dates exist, and `DOI` is the bare
 * DOI. `id` is the key with which texts cite the work.
 */
export type CslItem = { readonly id: string; readonly type: string } & Readonly<Record<string, CslValue>>;
