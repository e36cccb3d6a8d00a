import { readXml } from './read-xml.ts';

/** The form in which a cell's number is shown; a date is shown to the year, the month or the day. */
export type NumberFormat = 'number' | 'percent' | 'year' | 'month' | 'day' | 'moment' | 'time' | 'hours';

/** Reads the number formats of a workbook's styles, by the index that a cell has in `s`. */
export function readNumberFormats(part: string, xml: Uint8Array): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyle = false;
  readXml(part, xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name !== 'xf' || !isCellStyle) return;
      const id = Number(numFmtId);
      formats.push(formatOfCode(codes.get(id) ?? BUILT_IN[id] ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

// Gives the form in which a format code, such as `d mmm yyyy` or `0.0%`, shows a number.
function formatOfCode(code: string): NumberFormat {
  if (/\[h+\]|\[m+\]|\[s+\]/i.test(code)) return 'hours';
  // Words in quotation marks, single characters after \, _ and *, and brackets (colours, languages) are left out.
  const [bare = ''] = code.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '').split(';');
  const letters = bare.toLowerCase().replace(/general|standard|am\/pm|a\/p/g, '');
  if (letters.includes('%')) return 'percent';
  const hasTime = /[hs]/.test(letters);
  // An m beside hours or seconds stands for minutes.
  const dates = letters.replace(/h+[^a-z]*m+/g, '').replace(/m+[^a-z]*s+/g, '');
  if (/[dm]/.test(dates)) return dateFormat(dates, hasTime);
  if (dates.includes('y')) return 'year';
  return hasTime ? 'time' : 'number';
}

function dateFormat(letters: string, hasTime: boolean): NumberFormat {
  if (hasTime) return 'moment';
  return letters.includes('d') || !letters.includes('y') ? 'day' : 'month';
}

// ECMA-376, part 1, 18.8.30: the codes that no file writes out, with those of East Asian languages. Four of them are
// times in Chinese and days in Japanese: the value shows which.
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm am/pm',
  19: 'h:mm:ss am/pm',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'])),
  ...Object.fromEntries([32, 33].map((id) => [id, 'h:mm:ss'])),
  ...Object.fromEntries([34, 35, 55, 56].map((id) => [id, 'yyyy-mm-dd h:mm'])),
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};
