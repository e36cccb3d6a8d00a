import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Reports a data file that is called CSV and holds something else: a workbook, a page, JSON or a PDF. `path` is the
 * file's path in the project, `bytes` are its own.
 */
export function checkFormat(path: string, bytes: Uint8Array): Diagnostic[] {
  const start = String.fromCharCode(...bytes.subarray(0, MOST_BYTES)).replace(/^\xef\xbb\xbf/, '');
  const format = FORMATS.find(({ begins }) => begins.some((sign) => start.trimStart().toLowerCase().startsWith(sign)));
  if (format === undefined) return [];
  const { problem, advice } = format;
  return [diagnose('outline/chart-data', { problem, advice }, { file: path, line: 1, column: 1 })];
}

const MOST_BYTES = 256;
const AS_CSV = 'Open it in a spreadsheet program, and save the sheet as .xlsx or as “CSV UTF-8”.';

interface Format {
  /** In small letters. */
  readonly begins: readonly string[];
  readonly problem: string;
  readonly advice: string;
}

const FORMATS: readonly Format[] = [
  {
    begins: ['pk\x03\x04'],
    problem: 'the file is a workbook (.xlsx, .ods) under another name',
    advice: 'Give an .xlsx file its own ending; else save the sheet as “CSV UTF-8”.',
  },
  { begins: ['\xd0\xcf\x11\xe0'], problem: 'the file is an old workbook (.xls) under another name', advice: AS_CSV },
  {
    begins: ['<!doctype', '<html', '<?xml', '<table'],
    problem: 'the file is a page (HTML or XML) and no table of cells',
    advice: AS_CSV,
  },
  {
    begins: ['{', '[{', '[['],
    problem: 'the file is JSON and no table of cells',
    advice: "Write its rows under 'data: values:' in the outline, or ask its source for CSV.",
  },
  {
    begins: ['%pdf-'],
    problem: 'the file is a PDF and no table of cells',
    advice: 'Ask its source for the table as CSV or .xlsx.',
  },
];
