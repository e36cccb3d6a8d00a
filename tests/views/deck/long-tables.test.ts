import { expect, test } from 'vitest';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const THEME = `${BASE}/themes/20-second.yaml`;

test('the slides of a long table say which part of it they are', async () => {
  const theme = (await baseSummit()).get(THEME) ?? '';
  const rows = Array.from({ length: 8 }, (_, row) => `- [Fund ${row}, ${row} signatures]\n      `).join('');
  const files = await baseSummit(new Map([[THEME, theme.replace('- [Small', `${rows}- [Small`)]]));
  const { context } = await buildViews(createHostInMemory({ files }), 'base-summit');
  const tables = toDeckView(context).slides.filter(({ layout }) => layout === 'table');
  expect(tables.map(({ eyebrow }) => eyebrow && wordsOf(eyebrow).replace(/^.* · /, ''))).toEqual([
    'Table\u00A01 (1 of 2)',
    'Table\u00A01 (2 of 2)',
  ]);
});
