import type { Severity } from './catalogue/entry.ts';
import { type Code, catalogue, type DataOf } from './catalogue.ts';
import type { Place } from './place.ts';

/** A finding: what is wrong, where, and what to do about it. `place` is left out where no file is at fault. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly place?: Place;
  /** The lines that it points to, as they are quoted; left out where the text of the file is at hand. */
  readonly frame?: string;
  /** The pack that it is of, as `summit/language`; left out unless findings of several machines are told together. */
  readonly pack?: string;
}

/** Makes a finding of a code in the catalogue from its data, at a place where there is one. */
export function diagnose<C extends Code>(code: C, data: DataOf<C>, place?: Place): Diagnostic {
  const { severity, message, hint } = catalogue[code] as {
    severity: Severity;
    message: (data: DataOf<C>) => string;
    hint: (data: DataOf<C>) => string;
  };
  const finding = { code, severity, message: message(data), hint: hint(data) };
  return place === undefined ? finding : { ...finding, place };
}

/** Whether any finding is an error, which stops the build. */
export function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Whether a finding's cause is the command line, the computer or the tool, and not the summit's own files. */
export function blamesTool({ code }: Diagnostic): boolean {
  return catalogue[code].blames === 'tool';
}
