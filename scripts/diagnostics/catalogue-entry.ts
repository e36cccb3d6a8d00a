/** Whether a finding stops the build or only informs. */
export type Severity = 'error' | 'warning';

/** A finding's words, made of what it knows. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => string;
  readonly hint: (data: Data) => string;
}

/** A finding that stops the build. */
export function error<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'error', message, hint };
}

/** A finding that only informs. */
export function warning<Data>(message: Entry<Data>['message'], hint: Entry<Data>['hint']): Entry<Data> {
  return { severity: 'warning', message, hint };
}

/** Proposes the nearest name, where there is one. */
export function nearestHint(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}
