import { expect, test } from 'vitest';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const THEME = `${BASE}/themes/20-second.yaml`;

test('a number in a table is shown as it is written, also where an alias stands for it or for its row', async () => {
  const files = await baseSummit();
  const rows = `
      - &row [2018, 5]
      - [&half 1.50, -0.5]
      - [+12, 1e3]
      - [007, 0x1F]
      - [*half, "2018"]
      - *row
`;
  const theme = (files.get(THEME) ?? '').replace(/columns: .*/, 'columns: [Year, 2030]');
  files.set(THEME, theme.replace(/(?<=rows:)\n(?: {6}- .*\n)+/, rows));
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(findings).toEqual([]);
  const content = outline?.themes[1]?.figures[0]?.content;
  if (content?.kind !== 'table') throw new Error('It is no table.');
  const shown = [content.columns, ...content.rows].map((row) =>
    row.map(({ inlines }) => inlines.map((inline) => ('value' in inline ? inline.value : inline.kind)).join('')),
  );
  expect(shown).toEqual([
    ['Year', '2030'],
    ['2018', '5'],
    ['1.50', '-0.5'],
    ['+12', '1e3'],
    ['007', '0x1F'],
    ['1.50', '2018'],
    ['2018', '5'],
  ]);
});
