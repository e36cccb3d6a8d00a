import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapters } from '../../scripts/diagnostics/catalogue/chapters.ts';
import { catalogue } from '../../scripts/diagnostics/catalogue.ts';
import { findingsPage } from '../../scripts/diagnostics/findings-page.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { RIDDLES } from '../helpers/riddles.ts';

const { path, text } = findingsPage();
const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
const codes = Object.keys(catalogue);

test('docs/findings.md is what the catalogue says: npm run schemas writes it anew', () => {
  expect(readFileSync(join(projectFolder, path), 'utf8')).toBe(text);
});

describe('the page of all findings', () => {
  test('explains every code of the catalogue, each once, and no other', () => {
    const explained = [...prose.matchAll(/^#{3,6}[ \t]*`([^`]+)`$/gm)].map(([, code]) => code ?? '');
    expect(explained.toSorted()).toEqual(codes.toSorted());
    expect(explained.length).toBeGreaterThan(150);
  });

  test('names no code that the catalogue does not have', () => {
    const families = chapters.map(({ family }) => family).join('|');
    const named = [...prose.matchAll(new RegExp(`\`((?:${families})/[a-z0-9-]+)\``, 'g'))].map(
      ([, code]) => code ?? '',
    );
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('has one part for each family, with the codes that begin with its name', () => {
    const misplaced = chapters.flatMap(({ family, findings }) =>
      Object.keys(findings).filter((code) => !code.startsWith(`${family}/`)),
    );
    expect(misplaced).toEqual([]);
    const headed = [...prose.matchAll(/^## (.+)$/gm)].map(([, title]) => title?.toLowerCase());
    expect(headed).toEqual(chapters.map(({ family }) => family));
  });

  test('shows how grave a finding is, where the fault lies, why it matters, what to do, and an example', () => {
    expect(text).toContain(`### \`outline/reversed-range\`

*Error · content*

`);
    const section = text.split(/^(?=### )/m).find((part) => part.startsWith('### `outline/reversed-range`'));
    expect(section).toMatch(
      /^\*\*Why it matters:\*\* .+\n+\*\*What to do:\*\* .+\n+```yaml\nvalue: \[2027, 2025\] +# before\nvalue: \[2025, 2027\] +# after\n```\n/m,
    );
    expect(text).toMatch(/### `usage\/unknown-option`\n\n\*Error · tool\*\n/);
    expect(text).toMatch(/### `outline\/event-order`\n\n\*Warning · content\*\n/);
  });
});

describe('what the catalogue says of a finding', () => {
  const said = chapters.flatMap(({ findings }) => Object.entries(findings));
  const proseOf = (part: string | readonly string[]) => (typeof part === 'string' ? part : part.join('\n'));

  test('is in whole sentences: what is wrong, why it matters and what to do', () => {
    const faulty = said.flatMap(([code, { what, why, mend }]) =>
      [what, why, mend]
        .map(proseOf)
        .filter((part) => !/^(?:[A-Z`“"]|--)[\s\S]{10,}[.:]$/.test(part))
        .map((part) => `${code}: ${part}`),
    );
    expect(faulty).toEqual([]);
  });

  test('stands in a line that begins nothing else in Markdown', () => {
    const lines = said.flatMap(([, { what, why, mend }]) =>
      [what, why, mend].flatMap((part) => proseOf(part).split('\n')),
    );
    expect(lines.filter((line) => line === '' || /^(?:[-+*>#|]|\d+[.)]|```)/.test(line))).toEqual([]);
  });

  test('says it in plain English', () => {
    const found = said.flatMap(([code, { what, why, mend }]) =>
      [what, why, mend]
        .map(proseOf)
        .filter((part) => RIDDLES.test(part))
        .map((part) => `${code}: ${part}`),
    );
    expect(found).toEqual([]);
  });
});
