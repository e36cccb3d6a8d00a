import { expect, test } from 'vitest';
import { checkGlyphs } from '../../../scripts/checks/sources/glyphs.ts';
import { BUNDLED_ONLY } from '../../../scripts/design/font-stacks.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const AT = { file: 'summit.yaml', line: 1, column: 1 };

test.each([
  ['a third, ⅓', "Write '1/3' for '⅓'."],
  ['⒜ and ⅓', "Write '1/3' for '⅓', '(a)' for '⒜'."],
  ['ก and ⅔', "Write '2/3' for '⅔'."],
  ['ก', 'Write it another way; the fonts cover Latin, Greek, Cyrillic, Arabic and Chinese scripts.'],
])('a character that no font draws is offered in letters that mean the same: %s', async (words, hint) => {
  const shelf = await openFontLibrary(createHostInMemory(), 'content/x', BUNDLED_ONLY).shelfFor(words);
  const findings = checkGlyphs([{ words, at: AT }], BUNDLED_ONLY, shelf);
  expect(findings.map((finding) => [finding.code, finding.hint])).toEqual([['render/missing-glyph', hint]]);
});
