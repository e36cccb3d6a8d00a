import { addAll } from '../diagnostics/add-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { githubReport, jsonReport } from '../diagnostics/machine-report.ts';
import { report } from '../diagnostics/report.ts';
import type { Host } from '../host/host.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
/** The form of the findings: text for people, JSON for programs, or annotations of GitHub Actions. */
export type Format = (typeof FORMATS)[number];

/** Writes findings as they come, or as JSON all at the end. */
export interface Reporter {
  readonly format: Format;
  readonly add: (findings: readonly Diagnostic[], sources: ReadonlyMap<string, string>) => void;
  /** Writes the findings that were held back. To be called once, at the end. */
  readonly end: () => void;
}

/** Makes the reporter of a format: text and annotations go to standard error, JSON alone to standard output. */
export function createReporter(host: Host, format: Format): Reporter {
  const held: Diagnostic[] = [];
  return {
    format,
    add: (findings, sources) => {
      if (format === 'json') addAll(held, findings);
      else if (findings.length > 0)
        host.err(format === 'github' ? githubReport(findings) : text(host, findings, sources));
    },
    end: () => {
      if (format === 'json') host.out(jsonReport(held));
    },
  };
}

function text(host: Host, findings: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  const plain = report(findings, sources);
  return host.errHasColours ? coloured(plain) : plain;
}

const RED = '31';
const YELLOW = '33';
const BOLD = '1';

function coloured(plain: string): string {
  return plain
    .replace(/^(\S+:\d+:\d+ {2})?error {2}/gm, (_, place = '') => `${paint(place, BOLD)}${paint('error', RED)}  `)
    .replace(
      /^(\S+:\d+:\d+ {2})?warning {2}/gm,
      (_, place = '') => `${paint(place, BOLD)}${paint('warning', YELLOW)}  `,
    )
    .replace(/^( +\| *)(\^+)$/gm, (_, gutter: string, carets: string) => gutter + paint(carets, RED));
}

function paint(words: string, style: string): string {
  return words === '' ? '' : `\u001b[${style}m${words}\u001b[0m`;
}
