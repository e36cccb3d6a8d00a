import { expect, test } from 'vitest';
import { loadOverrides } from '../../scripts/load/load-overrides.ts';
import { findActiveParts } from '../../scripts/templating/find-active-parts.ts';
import { findUnclosedMarks } from '../../scripts/templating/find-unclosed-marks.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sourceFile } from '../helpers/source-file.ts';

const PARTIAL = 'deck/partials/points.hbs';
const PATH = `content/x/templates/${PARTIAL}`;
const QUICK = 10_000;

test.each(['{{', '{{!-- ', '{{#a', '<!-- '])(
  'a template of tens of thousands of %s is told at the first of them',
  { timeout: QUICK },
  async (mark) => {
    const text = `<p>{{title}}</p>\n<!-- a comment -->\n  ${mark.repeat(60_000 / mark.length)}`;
    const { files, findings } = await loadOverrides(createHostInMemory({ files: [[PATH, text]] }), 'content/x');
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([['template/syntax', 3, 3]]);
    expect(findings[0]?.message).toContain(`'${mark.trim().replace('#a', '')}' is never closed`);
    expect(files.get(PARTIAL)?.text).toBe('');
  },
);

test('one that somebody forgot to close is left to the parser, which says more of it', () => {
  for (const text of ['{{title', '{{!-- a', '<!-- a', '{{#if a}}', '{{a}} '.repeat(500), '<!-- a -->'.repeat(500)])
    expect(findUnclosedMarks(sourceFile(PATH, text))).toEqual([]);
});

test('runs of backticks of a thousand lengths are paired in one go', { timeout: QUICK }, () => {
  const ticks = Array.from({ length: 900 }, (_, index) => '`'.repeat(index + 1)).join(' ');
  expect(findActiveParts(sourceFile(PATH, ticks))).toEqual([]);
  const codes = findActiveParts(sourceFile(PATH, '`` <script> ` <script> `` <script> ``` <script> ``` `')).length;
  expect(codes).toBe(1);
});
