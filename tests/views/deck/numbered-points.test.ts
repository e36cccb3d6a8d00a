import { expect, test } from 'vitest';
import { renderDeckMarkdown } from '../../../scripts/render/deck/render-deck-markdown.ts';
import { withoutMarks } from '../../../scripts/render/place-marks.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { officeParts } from '../../helpers/office-parts.ts';
import { presentationOf } from '../../helpers/sample-presentation.ts';

const THEME = `${BASE}/themes/10-first.yaml`;

/** The slide of the first theme's points, in Markdown and in PowerPoint, where the theme has more lines. */
async function pointsWith(lines: string): Promise<{ markdown: string; office: string }> {
  const files = await baseSummit();
  files.set(THEME, `${files.get(THEME)}${lines}`);
  const { context, templates } = await buildViews(createHostInMemory({ files }), 'base-summit');
  const view = toDeckView(context);
  const index = view.slides.findIndex(({ layout }) => layout === 'points');
  // The first piece is the front matter.
  const [, ...markdowns] = withoutMarks(renderDeckMarkdown(view, templates.deck.markdown).text).split('\n---\n');
  const parts = officeParts(await presentationOf(view));
  const office = parts.get(`ppt/slides/slide${index + 1}.xml`) ?? '';
  return { markdown: markdowns[index] ?? '', office };
}

const NUMBER = /<a:buAutoNum type="arabicPlain"(?: startAt="\d")?\/>/g;

test('points have no numbers, on slides and in PowerPoint', async () => {
  const { markdown, office } = await pointsWith('');
  expect(markdown.match(/^(?:-|\d\.) \*\*\w+/gm)).toEqual(['- **Gauges', '- **Readings', '- **One']);
  expect(office).not.toMatch(NUMBER);
});

test('points whose order says something count from 1', async () => {
  const { markdown, office } = await pointsWith('ordered: true\n');
  // Markdown counts on from the first number of a list.
  expect(markdown.match(/^(?:-|\d\.) \*\*\w+/gm)).toEqual(['1. **Gauges', '1. **Readings', '1. **One']);
  expect(office.match(NUMBER)).toEqual(
    ['', ' startAt="2"', ' startAt="3"'].map((at) => `<a:buAutoNum type="arabicPlain"${at}/>`),
  );
  // The words hang beside their number.
  expect(office.match(/<a:pPr marL="533400" indent="-533400">/g)).toHaveLength(3);
});

test('a takeaway without a band is left to the brief', async () => {
  expect((await pointsWith('')).markdown).toContain('Measure first, share second.');
  expect((await pointsWith('band: false\n')).markdown).not.toContain('Measure first');
});
