import { expect, test } from 'vitest';
import { codeFrame } from '../../scripts/diagnostics/code-frame.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { errorsFirst, report } from '../../scripts/diagnostics/report.ts';
import { findingsOf, noPrinter } from '../helpers/build-base.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { readFixture } from '../helpers/read-fixture.ts';

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
    "content/base-summit/summit.yaml:26:67  error  outline/unknown-citation  There is no reference 'report2028' among this summit's works.
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

test('the list of a preview has the errors first, then file and line', () => {
  const at = (file: string, line: number) => ({ file, line, column: 1 });
  const warnings = [at('a.yaml', 9), at('a.yaml', 1)].map((place) => diagnose('outline/separate-accents', {}, place));
  const errors = [at('b.yaml', 2), at('a.yaml', 5)].map((place) => diagnose('outline/empty-text', {}, place));
  const listed = errorsFirst([...warnings, ...errors, ...errors]);
  expect(listed.map(({ severity, place }) => `${severity} ${place?.file}:${place?.line}`)).toEqual([
    'error a.yaml:5',
    'error b.yaml:2',
    'warning a.yaml:1',
    'warning a.yaml:9',
  ]);
});

test('a long line is shown around the fault, with the caret under it', () => {
  const line = `${'x'.repeat(300)}FAULT${'y'.repeat(300)}`;
  const rows = codeFrame(line, { file: 'a', line: 1, column: 301, endColumn: 306 }).split('\n');
  const caret = rows[1] ?? '';
  expect(rows[0]?.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('FAULT');
  expect(rows[0]?.length).toBeLessThan(120);
  expect(rows[0]).toMatch(/^> 1 \| x+FAULTy+…$/);
});

test('a place behind the end of the file has no frame', () => {
  expect(codeFrame('one\ntwo', { file: 'a', line: 3, column: 1 })).toBe('');
});

test('of very many findings the first of each file are shown, errors first, and the rest are counted', () => {
  const at = (file: string, line: number) => ({ file, line, column: 1 });
  const empty = (file: string, length: number) =>
    Array.from({ length }, (_, index) => diagnose('outline/empty-text', {}, at(file, index + 1)));
  const warnings = Array.from({ length: 60 }, (_, index) => {
    return diagnose('outline/separate-accents', {}, at('b.yaml', index + 1));
  });
  const files = ['c', 'd', 'e'].flatMap((name) => empty(`${name}.yaml`, 60));
  const text = report([...empty('a.yaml', 20_000), ...warnings, ...empty('b.yaml', 3), ...files], new Map());
  const shownOf = (name: string) => [...text.matchAll(new RegExp(`^${name}\\.yaml:(\\d+):1  (\\w+)`, 'gm'))];
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => shownOf(name).length)).toEqual([50, 50, 50, 50, 0]);
  expect(shownOf('b').filter(([, , severity]) => severity === 'error')).toHaveLength(3);
  expect(text.match(/^\S+ {2}and .*/gm)).toEqual([
    'a.yaml  and 19,950 more: 19,950 outline/empty-text',
    'b.yaml  and 13 more: 13 outline/separate-accents',
    'c.yaml  and 10 more: 10 outline/empty-text',
    'd.yaml  and 10 more: 10 outline/empty-text',
    'e.yaml  and 60: 60 outline/empty-text',
  ]);
  expect(text).toContain('--format json');
  expect(text.trimEnd().split('\n').at(-1)).toBe('20,183 errors, 60 warnings');
});

test('control characters and direction marks reach no terminal, long values are cut, and the caret stays in place', () => {
  const found = `a\u001b[2Jb\n\u202ec${'x'.repeat(100_000)}`;
  const finding = diagnose(
    'outline/invalid-value',
    { expected: 'a date', found },
    { file: 'a', line: 1, column: 4, endColumn: 5 },
  );
  const text = report([finding], new Map([['a', 'a\u001b\u202eF\u0007']]));
  expect(text.split('\n').slice(1, 3)).toEqual(['  > 1 | a\uFFFD\uFFFDF\uFFFD', '      |    ^']);
  expect(text).toContain("'a\uFFFD[2Jb \uFFFDcxxx");
  expect(text).toContain("' is not a date.");
  for (const mark of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(mark);
  expect(text.length).toBeLessThan(2000);
});

test('a file’s name with line feeds, escapes and direction marks forges no line and reaches no terminal', () => {
  const file = 'content/x/a.css\ncontent/y.yaml:1:1  error  forged\u001b[2J\u202Eb';
  const finding = { ...diagnose('outline/not-utf8', {}, { file, line: 1, column: 1 }) };
  const text = report([finding], new Map());
  const [first = ''] = text.split('\n');
  expect(first).toMatch(
    /^content\/x\/a\.css\\ncontent\/y\.yaml:1:1 {2}error {2}forged\\u001b\[2J\\u202eb:1:1 {2}error {2}outline\/not-utf8/,
  );
});
