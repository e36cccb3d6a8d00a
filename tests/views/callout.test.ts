import { expect, test } from 'vitest';
import { expectedTexts } from '../../scripts/checks/pdf/texts/expected-texts.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import { type RichText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { buildViews } from '../helpers/build-views.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const THEME = `${BASE}/themes/20-second.yaml`;

/** What a callout shows on its slide and in its chapter, and what is looked for in the printed files. */
async function shownOf(callout: string): Promise<string[]> {
  const theme = (await baseSummit()).get(THEME) ?? '';
  const files = await baseSummit(new Map([[THEME, `${theme}callout:\n${callout}`]]));
  const { context } = await buildViews(createHostInMemory({ files }), 'base-summit');
  const slide = toDeckView(context).slides.find(({ layout }) => layout === 'callout');
  const texts = callouts(toBriefView(context, { numbers: new Map(), plans: new Map() }));
  const expected = expectedTexts(context).filter(({ name }) => name === 'callout.text');
  return [slide?.headline, ...texts, ...expected.map(({ text }) => text)].map((text) => (text ? wordsOf(text) : ''));
}

function callouts(value: unknown): RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'callout' && part !== null ? [(part as { text: RichText }).text] : callouts(part),
  );
}

test('a callout that is somebody’s is a quotation on its slide, in its chapter and where it is looked for', async () => {
  const said = await shownOf('  text: Nobody pays for "open" gauges.\n  by: The report of 2029\n');
  expect(said).toEqual(Array.from({ length: 3 }, () => '“Nobody pays for ‘open’ gauges.”'));
});

test('a callout of nobody has no quotation marks', async () => {
  expect(await shownOf('  text: Nobody pays for "open" gauges.\n')).toEqual(
    Array.from({ length: 3 }, () => 'Nobody pays for “open” gauges.'),
  );
});
