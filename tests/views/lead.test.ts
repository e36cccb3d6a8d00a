import { expect, test } from 'vitest';
import { slideClasses } from '../../scripts/render/deck/slide-classes.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import type { NumberView } from '../../scripts/views/figures/figure-view.ts';
import { wordsOf } from '../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { buildViews } from '../helpers/build-views.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const SUMMIT = `${BASE}/summit.yaml`;
const THEME = `${BASE}/themes/20-second.yaml`;
const leading = (numbers: readonly NumberView[]) => numbers.map(({ leads }) => leads);

/** Which numbers lead on the slides of numbers and at a glance, and the classes of the slides. */
async function leadsOf(ofSummit: string, ofFigure: string) {
  const files = await baseSummit();
  const summit = (files.get(SUMMIT) ?? '').replace(/^numbers: .*$/m, (line) => `${line}\n${ofSummit}`);
  const figure = `figure:\n  numbers: [fund, rivers]\n  ${ofFigure}\n  caption: Two numbers\n`;
  const theme = (files.get(THEME) ?? '').replace(/^figure:\n(?: .*\n)*/m, figure);
  const changed = await baseSummit(new Map([...[[SUMMIT, summit] as const], ...[[THEME, theme] as const]]));
  const { context } = await buildViews(createHostInMemory({ files: changed }), 'base-summit');
  const slides = toDeckView(context).slides.filter((slide) => slide.layout === 'numbers');
  const { glance } = toBriefView(context, { numbers: new Map(), plans: new Map() });
  return {
    slides: slides.map(({ numbers }) => leading(numbers)),
    glance: leading(glance.numbers),
    heads: slides.map(({ eyebrow, headline }) => [eyebrow === null ? null : wordsOf(eyebrow), wordsOf(headline)]),
    classes: slides.map((slide) => slideClasses(slide, '16:9')),
  };
}

test('numbers are of equal rank where the outline names none that leads', async () => {
  const { slides, glance, heads, classes } = await leadsOf('', '');
  // The name of the list is its headline where the author has none, and is not said twice.
  expect(heads[0]).toEqual([null, 'In figures']);
  expect(slides).toEqual([
    [false, false, false],
    [false, false],
  ]);
  expect(glance).toEqual([false, false, false]);
  expect(classes.join(' ')).not.toContain('lead');
});

test('the number that the outline names leads at its place, on its slide and at a glance', async () => {
  const { slides, glance, classes } = await leadsOf('lead: fund', 'lead: rivers');
  expect(slides).toEqual([
    [false, true, false],
    [false, true],
  ]);
  expect(glance).toEqual([false, true, false]);
  expect(classes.map((each) => /lead-\d/.exec(each)?.[0])).toEqual(['lead-2', 'lead-2']);
});
