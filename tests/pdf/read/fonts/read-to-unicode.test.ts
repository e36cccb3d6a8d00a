import { expect, test } from 'vitest';
import { readToUnicode } from '../../../../scripts/pdf/read/fonts/read-to-unicode.ts';

test('single codes, ranges that count up, ranges with a list, ligatures and signs beyond 16 bits', () => {
  const map = readToUnicode(`2 beginbfchar
<0003> <0020>
<00A1> <00660066 0069>
endbfchar
3 beginbfrange
<0010> <0012> <0041>
<0020> <0021> [<0058> <0059005A>]
<0030> <0031> <D83DDE00>
endbfrange`);
  expect([...map]).toEqual([
    [0x03, ' '],
    [0xa1, 'ffi'],
    [0x10, 'A'],
    [0x11, 'B'],
    [0x12, 'C'],
    [0x20, 'X'],
    [0x21, 'YZ'],
    [0x30, '\u{1F600}'],
    [0x31, '\u{1F601}'],
  ]);
});

test('a range that is written backwards has no codes, and one that is far too long is cut off', () => {
  expect(readToUnicode('beginbfrange <0009> <0001> <0041> endbfrange').size).toBe(0);
  expect(readToUnicode('beginbfrange <0000> <FFFFFFFF> <0041> endbfrange').size).toBe(0x10000);
});
