import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { LateWork, ManyParts } from '../../outline/within.ts';

/** An error as one thread gives it to another, on the way to which it would lose its class. */
export type CarriedError =
  | { readonly kind: 'late'; readonly step: string; readonly seconds: number }
  | { readonly kind: 'many parts'; readonly step: string; readonly cause: unknown }
  | { readonly kind: 'stop'; readonly findings: readonly Diagnostic[]; readonly cause: unknown }
  | { readonly kind: 'other'; readonly error: unknown };

/** Gives an error the form in which it can be given to another thread. */
export function toCarried(error: unknown): CarriedError {
  if (error instanceof LateWork) return { kind: 'late', step: error.step, seconds: error.seconds };
  if (error instanceof ManyParts) return { kind: 'many parts', step: error.step, cause: error.cause };
  if (error instanceof Stop) return { kind: 'stop', findings: error.findings, cause: error.cause };
  return { kind: 'other', error };
}

/** Gives the error that another thread gave away. */
export function fromCarried(carried: CarriedError): unknown {
  switch (carried.kind) {
    case 'late':
      return new LateWork(carried.step, carried.seconds);
    case 'many parts':
      return new ManyParts(carried.step, { cause: carried.cause });
    case 'stop':
      return new Stop(carried.findings, { cause: carried.cause });
    case 'other':
      return carried.error;
  }
}
