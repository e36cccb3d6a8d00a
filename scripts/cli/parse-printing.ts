import { BOOKLET_SHEETS, EDITIONS, type PrintOptions } from '../design/page-setup.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { outputsOf } from '../outputs/outputs.ts';
import { parseList } from './parse-list.ts';
import type { ParsedOptions } from './parse-options.ts';

/** The standard of files for printing houses, as `--standard` takes it: PDF/X-4 (ISO 15930-7). */
export const PRESS_STANDARD = 'x-4';

/**
 * Reads from a command line how the brief is to be printed. `outputs` are the genres and outputs that may be made: an
 * option for a file that is not among them is a fault.
 */
export function parsePrinting(
  parsed: ParsedOptions,
  outputs: readonly string[],
): { readonly value: PrintOptions; readonly findings: readonly Diagnostic[] } {
  const { flags, values } = parsed;
  const editions = parseEditions(values.get('edition'));
  const sheet = BOOKLET_SHEETS.find((name) => name.toLowerCase() === values.get('sheet')?.toLowerCase());
  const booklet = flags.has('booklet') ? { booklet: sheet ?? ('double' as const) } : {};
  return {
    value: {
      editions: editions.value,
      doubleSided: flags.has('double-sided'),
      cropMarks: flags.has('crop-marks'),
      ...(flags.has('copies') ? { withCopies: true } : {}),
      ...(flags.has('grey') ? { isGrey: true } : {}),
      ...(values.get('standard') === PRESS_STANDARD ? { isForPress: true } : {}),
      ...booklet,
    },
    findings: [...editions.findings, ...sheetFaults(parsed), ...leftOut(parsed, outputs)],
  };
}

function parseEditions(written: string | undefined) {
  return parseList('--edition', written, EDITIONS, ['standard'], (edition, near) =>
    diagnose('usage/unknown-edition', { edition, nearest: near, known: EDITIONS.join(', ') }),
  );
}

function sheetFaults({ flags, values }: ParsedOptions): Diagnostic[] {
  const sheet = values.get('sheet');
  if (sheet === undefined) return [];
  const known = BOOKLET_SHEETS.some((name) => name.toLowerCase() === sheet.toLowerCase());
  const data = { sheet, nearest: nearest(sheet, BOOKLET_SHEETS), known: BOOKLET_SHEETS.join(', ') };
  return [
    ...(known ? [] : [diagnose('usage/unknown-sheet', data)]),
    ...(flags.has('booklet') ? [] : [diagnose('usage/sheet-without-booklet', {})]),
  ];
}

const OPTIONS = ['edition', 'double-sided', 'crop-marks', 'copies', 'booklet', 'sheet', 'grey'];

function leftOut({ values, flags }: ParsedOptions, outputs: readonly string[]): Diagnostic[] {
  if (outputs.length === 0 || outputsOf('brief', outputs).length > 0) return [];
  const given = OPTIONS.filter((name) => values.has(name) || flags.has(name)).map((name) => `--${name}`);
  const standard = values.get('standard') === PRESS_STANDARD ? [`--standard ${PRESS_STANDARD}`] : [];
  return [...given, ...standard].map((option) => diagnose('usage/needs-brief', { option }));
}
