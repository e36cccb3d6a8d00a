import { expect, test } from 'vitest';
import { createNearest } from '../../../scripts/diagnostics/nearest-of-few.ts';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { parseText } from '../../../scripts/outline/text/parse-text.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

// What took a minute and more; each is far below a second now.
const QUICK = 10_000;
const SUMMIT = 'content/base-summit/summit.yaml';
const THEME = 'content/base-summit/themes/20-second.yaml';
const REFERENCES = 'content/base-summit/references.yaml';

async function parsedWith(changes: Readonly<Record<string, (text: string) => string>>) {
  const files = await baseSummit();
  for (const [path, change] of Object.entries(changes)) files.set(path, change(files.get(path) ?? ''));
  return parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
}

function numbered(count: number, one: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index)).join('');
}

test('the first hundred misspelt names get the one that was meant, the others none', () => {
  const near = createNearest();
  const meant = Array.from({ length: 120 }, () => near('rivrs', ['rivers']));
  expect(meant.map((name) => name === 'rivers')).toEqual(Array.from({ length: 120 }, (_, index) => index < 100));
  expect(createNearest()('r'.repeat(500), ['r'.repeat(499)])).toBeUndefined();
});

test('thousands of misspelt keys are a finding each', { timeout: QUICK }, async () => {
  const { findings } = await parsedWith({
    [SUMMIT]: (text) => text + numbered(12_000, (index) => `titl${index}: x\n`),
  });
  expect(findings.map(({ code }) => code)).toEqual(Array(12_000).fill('outline/unknown-key'));
  expect(findings.at(-1)?.place?.line).toBeGreaterThan(12_000);
});

test('so are thousands of misspelt citations and facts', { timeout: QUICK }, async () => {
  const works = numbered(
    1500,
    (index) => `- id: work-of-many-${index}\n  type: report\n  title: A title\n  issued: 2029\n`,
  );
  const used = numbered(2000, (index) => `  - label: x {fac-${index}} [@work-of-mny-${index}]\n`);
  const { findings } = await parsedWith({
    [REFERENCES]: (text) => text + works,
    [SUMMIT]: (text) => `${text}\nkey_messages:\n${used}`.replace(/^key_messages:[\s\S]*?\n\n/m, ''),
  });
  expect(findings.length).toBeGreaterThan(0);
});

test.each(['{', '{{', '[', '[@', '`', '**', '<!--', '\\{', '{x', '@a', '](', '!['])(
  'a text of a quarter of a million of %s is read at once',
  { timeout: QUICK },
  (sign) => {
    const value = sign.repeat(Math.ceil(250_000 / sign.length));
    const { text } = parseText({ value, raw: value, at: { file: THEME, line: 1, column: 1 } });
    expect(text.inlines).toEqual([]);
  },
);

test.each(['{', '[', '`', '*', '<!--', '{x ', '@a '])(
  'two hundred texts of four thousand signs of %s too',
  { timeout: QUICK },
  (sign) => {
    const value = sign.repeat(Math.floor(4000 / sign.length)).trim();
    const read = Array.from({ length: 200 }, () =>
      parseText({ value, raw: value, at: { file: THEME, line: 1, column: 1 } }),
    );
    expect(new Set(read.map(({ text }) => JSON.stringify(text.inlines))).size).toBe(1);
  },
);
