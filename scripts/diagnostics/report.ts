import { codeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { comparePlaces, formatPlace } from './place.ts';

/**
 * All findings as text for a person: sorted by file and place, each once, with code frame and hint,
 * and a last line that counts them. `sources` maps a file's path to its text.
 */
export function report(findings: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  const sorted = sortFindings(findings);
  const blocks = sorted.map((finding) => reportOne(finding, sources));
  return `${[...blocks, summary(sorted)].join('\n\n')}\n`;
}

/** The findings by file, line, column, code and message, each once. */
export function sortFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const finding of findings) seen.set(keyOf(finding), finding);
  return [...seen.values()].sort(
    (a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code) || compareText(a.message, b.message),
  );
}

function keyOf(finding: Diagnostic): string {
  const place = finding.place === undefined ? '' : formatPlace(finding.place);
  return `${place}\n${finding.code}\n${finding.message}`;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function reportOne(finding: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const where = finding.place === undefined ? '' : `${formatPlace(finding.place)}  `;
  const rows = [`${where}${finding.severity}  ${finding.code}  ${finding.message}`];
  const text = finding.place === undefined ? undefined : sources.get(finding.place.file);
  if (finding.place !== undefined && text !== undefined) {
    const frame = codeFrame(text, finding.place);
    if (frame !== '') rows.push(frame.replace(/^/gm, '  '));
  }
  rows.push(`  hint: ${finding.hint}`);
  return rows.join('\n');
}

function summary(findings: readonly Diagnostic[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return [count(errors, 'error'), count(findings.length - errors, 'warning')].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
