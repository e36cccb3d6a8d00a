import { expect, test } from 'vitest';
import { codeFrame } from '../../scripts/diagnostics/code-frame.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { report } from '../../scripts/diagnostics/report.ts';
import { findingsOf, noPrinter } from '../build-base.ts';
import { createHostInMemory } from '../host-in-memory.ts';
import { readFixture } from '../read-fixture.ts';

async function reportOf(fixture: string): Promise<string> {
  const { files } = await readFixture(fixture);
  return report(await findingsOf(createHostInMemory({ files }), noPrinter, ['deck']), files);
}

test('a misspelt key is shown with its line, a caret under the key, and the nearest name', async () => {
  expect(await reportOf('outline-unknown-key--in-a-point')).toMatchInlineSnapshot(`
    "content/base-summit/themes/10-first.yaml:12:5  error  outline/unknown-key  'notes' is not a key that can stand here.
        11 |       [@article2028, para. 2]. A **common** table would end the dispute.
      > 12 |     notes: Ask which bank reads more often.
           |     ^^^^^
        13 | #~ error outline/unknown-key 5-9
      hint: Did you mean 'note'?

    1 error, 0 warnings
    "
  `);
});

test('a citation inside a folded text is pointed at where it stands', async () => {
  expect(await reportOf('outline-unknown-citation')).toMatchInlineSnapshot(`
    "content/base-summit/summit.yaml:26:67  error  outline/unknown-citation  There is no reference 'report2028' in references.yaml.
        25 |  cross borders
      > 26 | {rivers} rivers of the example need common rules [@report2028, p. 4].
           |                                                   ^^^^^^^^^^^
        27 | /unknown-citation 67-77
      hint: Did you mean 'report2029'?

    1 error, 0 warnings
    "
  `);
});

test('a file that is missing has no frame, and a hint', async () => {
  expect(await reportOf('outline-missing-file--references')).toMatchInlineSnapshot(`
    "error  outline/missing-file  The file 'content/base-summit/references.yaml' is not there.
      hint: Put the file into the summit's folder, or mend the name.

    1 error, 0 warnings
    "
  `);
});

test('findings are sorted by file and place, each once, and counted', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const late = diagnose('outline/empty-text', {}, at('b.yaml', 1, 1));
  const early = diagnose('outline/empty-text', {}, at('a.yaml', 10, 2));
  const first = diagnose('outline/empty-text', {}, at('a.yaml', 9, 20));
  const placeless = diagnose('usage/no-summits', {});
  const text = report([late, early, first, placeless, late], new Map());
  expect(text.match(/^\S+(?= {2}error)|^error/gm)).toEqual(['error', 'a.yaml:9:20', 'a.yaml:10:2', 'b.yaml:1:1']);
  expect(text.trimEnd().split('\n').at(-1)).toBe('4 errors, 0 warnings');
});

test('a long line is shown around the fault, with the caret under it', () => {
  const line = `${'x'.repeat(300)}FAULT${'y'.repeat(300)}`;
  const rows = codeFrame(line, { file: 'a', line: 1, column: 301, endColumn: 306 }).split('\n');
  const caret = rows[1] ?? '';
  expect(rows[0]?.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('FAULT');
  expect(rows[0]?.length).toBeLessThan(120);
});

test('a place behind the end of the file has no frame', () => {
  expect(codeFrame('one\ntwo', { file: 'a', line: 3, column: 1 })).toBe('');
});
