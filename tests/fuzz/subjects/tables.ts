import fc from 'fast-check';
import { makeWorkbook } from '../../helpers/make-workbook.ts';
import { changedBytes } from '../changed-bytes.ts';
import { changedText, type Vocabulary } from '../changed-text.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';
import { readCorpus } from '../read-corpus.ts';
import { below, themeWithFigure } from '../theme-with.ts';

const vocabulary: Vocabulary = {
  words: [
    ...[
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      '"',
      '""',
      "'",
      ' ',
      '\0',
      '\ufeff',
      '\u00a0',
      '\ud800',
      'sep=;\n',
      '# note\n',
      'Note: x,,\n',
      'Quelle: Amt\n',
      '..',
      'n/a',
      '-',
      '(p)',
      '*',
    ],
    ...[
      '2028',
      '2028-01',
      '2028-13-45',
      '1.5',
      '1,5',
      '1 200',
      '1,200.5',
      '-3',
      '−3',
      '+3',
      '1e5',
      '1e999',
      'Infinity',
      '0x10',
      '12.34567890123456789',
      '5 %',
      '€ 5',
      '½',
      '٣',
      '=A1',
      'year',
      'flow',
      '__proto__',
      'Ünïcode',
      '河流',
    ],
  ],
  pairs: [
    ['"', '"'],
    ['""', '""'],
    ['(', ')'],
  ],
};

const CHART = `data: { url: data/gauges.csv }
mark: line
encoding:
  x: { field: year, type: temporal }
  y: { field: flow, type: quantitative }`;

function charted(ending: string): (content: string | Uint8Array) => FuzzInput {
  const file = `data/gauges.${ending}`;
  const theme = themeWithFigure(below('chart', CHART.replace('data/gauges.csv', file)), 'alt: A line that rises');
  return (content) => ({ target: 'summit', files: { [file]: content, 'themes/30-third.yaml': theme } });
}

const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf16le', 'latin1');

const cells = (row: number, values: readonly (string | number)[]) =>
  `<row r="${row}">${values.map((value, index) => `<c r="${'ABC'[index]}${row}"${typeof value === 'string' ? ' t="inlineStr"><is><t>' : '><v>'}${value}${typeof value === 'string' ? '</t></is>' : '</v>'}</c>`).join('')}</row>`;
const workbook = makeWorkbook({
  sheets: {
    Data: [cells(1, ['year', 'gauges', 'flow']), cells(2, [2026, 4, 12.5]), cells(3, [2027, 6, 13.1])].join(''),
  },
});

/** Tables of a chart: CSV in several encodings, and workbooks. */
export const tables: FuzzSubject = {
  name: 'tables',
  inputs: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(changedText(readCorpus('tables'), vocabulary, 2_000_000), encodings)
        .map(([text, encoding]) => new Uint8Array(Buffer.from(text, encoding)))
        .map(charted('csv')),
    },
    { weight: 1, arbitrary: changedBytes([workbook]).map(charted('xlsx')) },
  ),
};
