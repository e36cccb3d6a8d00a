import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createReporter } from '../../scripts/cli/reporter.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const FILE = 'content/a/summit.yaml';
const SOURCES = new Map([[FILE, 'title: A\nlanguage: xx\n']]);
const LANGUAGE = diagnose(
  'outline/unknown-language',
  { language: 'xx', known: 'en, ru', meant: undefined },
  { file: FILE, line: 2, column: 11, endColumn: 13 },
);
const NO_SUMMITS = diagnose('usage/no-summits', {});

test('JSON comes once, sorted, on standard output, and is there without findings too', () => {
  const host = createHostInMemory();
  const reporter = createReporter(host, 'json');
  reporter.add([LANGUAGE], SOURCES);
  reporter.add([NO_SUMMITS], SOURCES);
  expect(host.outText()).toBe('');
  reporter.end();
  expect(JSON.parse(host.outText())).toEqual([
    { code: 'usage/no-summits', severity: 'error', message: NO_SUMMITS.message, hint: NO_SUMMITS.hint },
    {
      code: 'outline/unknown-language',
      severity: 'error',
      message: LANGUAGE.message,
      hint: LANGUAGE.hint,
      file: FILE,
      line: 2,
      column: 11,
      endColumn: 13,
    },
  ]);
  expect(host.errText()).toBe('');
  const empty = createHostInMemory();
  createReporter(empty, 'json').end();
  expect(empty.outText()).toBe('[]\n');
});

test('annotations name file, line and columns, and escape what would end them', () => {
  const host = createHostInMemory();
  createReporter(host, 'github').add([LANGUAGE, diagnose('usage/unexpected-value', { option: '--a%\n::b' })], SOURCES);
  expect(host.errText().split('\n')).toEqual([
    "::error title=usage/unexpected-value::The option '--a%25%0A::b' takes no value. Write --a%25%0A::b alone.",
    `::error file=${FILE},line=2,col=11,endColumn=12,title=outline/unknown-language::${LANGUAGE.message} ${LANGUAGE.hint}`,
    '',
  ]);
});

test('colours come on a terminal only, and take nothing away', () => {
  const [plain, coloured] = [false, true].map((errHasColours) => {
    const host = createHostInMemory({ errHasColours });
    createReporter(host, 'text').add([LANGUAGE], SOURCES);
    return host.errText();
  });
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[31merror\u001b[0m');
  expect(coloured).toContain('\u001b[31m^^\u001b[0m');
  expect(stripVTControlCharacters(coloured ?? '')).toBe(plain);
});
