import { codeFrame } from './code-frame.ts';
import { compareText } from './compare-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { eachOnce } from './each-once.ts';
import { comparePlaces, formatPlace } from './place.ts';
import { shownPath } from './shown-path.ts';

// Nobody reads more findings of a file at once, and so many mostly have one cause.
const MOST_OF_A_FILE = 50;
const MOST = 200;

/**
 * Writes all findings as text for a person: sorted by file and place, each once, with code frame and hint, and a last
 * line that counts them. At most 50 of a file and 200 in all are shown, errors before warnings; the others are counted
 * by their codes. `sources` has the texts of files by path.
 */
export function report(findings: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  const sorted = sortFindings(findings);
  const blocks: string[] = [];
  let room = MOST;
  for (const [file, ofFile] of Map.groupBy(sorted, ({ place }) => place?.file ?? '')) {
    const shown = firstOf(ofFile, Math.min(MOST_OF_A_FILE, room));
    room -= shown.size;
    for (const finding of shown) blocks.push(reportOne(finding, sources));
    if (shown.size < ofFile.length)
      blocks.push(
        rest(
          file,
          shown.size,
          ofFile.filter((finding) => !shown.has(finding)),
        ),
      );
  }
  return `${[...blocks, summary(sorted)].join('\n\n')}\n`;
}

function firstOf(findings: readonly Diagnostic[], most: number): ReadonlySet<Diagnostic> {
  if (findings.length <= most) return new Set(findings);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity !== 'error');
  const chosen = new Set([...errors, ...warnings].slice(0, most));
  return new Set(findings.filter((finding) => chosen.has(finding)));
}

function rest(file: string, shown: number, left: readonly Diagnostic[]): string {
  const codes = [...Map.groupBy(left, ({ code }) => code)].map(
    ([code, { length }]) => `${formatCount(length)} ${code}`,
  );
  const more = shown === 0 ? '' : ' more';
  return `${file === '' ? '' : `${shownPath(file)}  `}and ${formatCount(left.length)}${more}: ${codes.join(', ')}
  hint: Mend those above first; many have one cause. With --format json all are listed.`;
}

/** Sorts findings by file, line, column, code and message, each once. */
export function sortFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  return eachOnce(findings).sort(
    (a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code) || compareText(a.message, b.message),
  );
}

/** Sorts findings for a list to work through: errors first, then in the order of the report. */
export function errorsFirst(findings: readonly Diagnostic[]): Diagnostic[] {
  return sortFindings(findings).sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
}

function reportOne(finding: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const where = finding.place === undefined ? '' : `${formatPlace(finding.place)}  `;
  const pack = finding.pack === undefined ? '' : ` (${finding.pack})`;
  const rows = [`${where}${finding.severity}  ${finding.code}  ${shortened(finding.message)}${pack}`];
  const text = finding.place === undefined ? undefined : sources.get(finding.place.file);
  const quoted = finding.place === undefined || text === undefined ? '' : codeFrame(text, finding.place);
  const frame = finding.frame ?? quoted;
  if (frame !== '') rows.push(frame.replace(/^/gm, '  '));
  rows.push(`  hint: ${shortened(finding.hint)}`);
  return rows.map(visible).join('\n');
}

const MOST_CHARACTERS = 1000;

// A quoted value may be a page long, or have several lines.
function shortened(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' ');
  if (line.length <= MOST_CHARACTERS) return line;
  return `${line.slice(0, MOST_CHARACTERS / 2)} … ${line.slice(-MOST_CHARACTERS / 2)}`;
}

// A terminal obeys control characters and direction marks. Each is replaced by one character, so that the caret stays
// under its place.
function visible(row: string): string {
  return row.replace(/[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '\uFFFD');
}

function summary(findings: readonly Diagnostic[]): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return [count(errors, 'error'), count(findings.length - errors, 'warning')].join(', ');
}

function count(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}

// As English writes it: 19,804.
function formatCount(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
