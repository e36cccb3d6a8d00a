import type { Diagnostic } from './diagnostic.ts';

/** Thrown where the next stage can't start, with the findings that say why. Caught only at the edge. */
export class Stop extends Error {
  readonly findings: readonly Diagnostic[];

  constructor(findings: readonly Diagnostic[], options?: ErrorOptions) {
    super(findings.map((finding) => finding.message).join('\n'), options);
    this.name = 'Stop';
    this.findings = findings;
  }
}
