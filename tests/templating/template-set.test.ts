import { expect, test } from 'vitest';
import { renderTemplates } from '../../scripts/templating/template-set.ts';
import type { DrawingView } from '../../scripts/views/figures/figure-view.ts';
import { sourceFile } from '../helpers/source-file.ts';
import { stopOf } from '../helpers/stop-of.ts';

const MARKUP = { toMarkup: () => '', helpers: {} };

test.each([600, 7_000])('what would be longer than a page can be is not filled: %d times 10 KB', async (times) => {
  const view = { list: Array.from({ length: times }, () => 'x') };
  const main = sourceFile('content/x/templates/brief/brief.hbs', `{{#each list}}${'word '.repeat(2_000)}{{/each}}`);
  const { findings } = await stopOf((async () => renderTemplates({ main, partials: new Map() }, view, MARKUP))());
  expect(findings).toMatchObject([{ code: 'template/endless-work', place: { file: main.path, line: 1 } }]);
  expect(findings[0]?.message).toBe('Filling the template takes more than 5000000 characters.');
});

test('drawings and embedded files do not count, but for one that is printed again; the own partial is to blame', async () => {
  const drawing = { kind: 'drawing', alt: { pieces: [] } } as unknown as DrawingView;
  const markup = { ...MARKUP, toDrawing: () => `<svg>${'<path/>'.repeat(500_000)}</svg>` };
  const main = sourceFile('templates/brief/brief.hbs', '{{> figure}}{{{photo}}}');
  const photo = `<img src="data:image/jpeg;base64,${'A'.repeat(6_000_000)}">`;
  const partials = (text: string) =>
    new Map([['figure', sourceFile('content/x/templates/brief/partials/figure.hbs', text)]]);
  const view = { drawing, photo };
  const once = renderTemplates({ main, partials: partials('{{drawing}}') }, view, markup);
  expect(once.length).toBeGreaterThan(9_000_000);
  const thrice = { main, partials: partials('{{drawing}}{{drawing}}{{drawing}}') };
  const { findings } = await stopOf((async () => renderTemplates(thrice, view, markup))());
  expect(findings).toMatchObject([{ code: 'template/endless-work', place: { file: /figure/ } }]);
});
