/** Whether a finding stops the build or only informs. */
export type Severity = 'error' | 'warning';

/** One code of the catalogue. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  readonly hint: (data: Data) => string;
}

/** A code that stops the build. */
export function error<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'error', message, hint };
}

/** A code that only informs. */
export function warning<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'warning', message, hint };
}

/** The hint that names what was most likely meant, or another one where nothing is near. */
export function nearestHint(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}
