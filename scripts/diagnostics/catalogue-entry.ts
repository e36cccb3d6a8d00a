/** Whether a finding stops the build or only informs. */
export type Severity = 'error' | 'warning';

/** A finding that can be reported: what its message and its hint need to know is `Data`. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  readonly hint: (data: Data) => string;
}

/** An entry that stops the build. */
export function error<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'error', message, hint };
}

/** An entry that only informs. */
export function warning<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'warning', message, hint };
}

/** The hint that names the nearest known name, or says something else where none is near. */
export function nearestHint(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}
