import { expect, test } from 'vitest';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedRecall } from '../../helpers/shared-recall.ts';

const printer = sharedPrinter();

/** What each slide of a layout lists, by its numbers, of the base summit with other files beside or in place of its own. */
async function listed(changed: ReadonlyMap<string, string>, layout: string) {
  const host = createHostInMemory({ files: await baseSummit(changed) });
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck.md'], withNotes: false };
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: () => printer,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  });
  const slides = String(artefacts[0]?.content ?? '').split(/\n---\n/);
  return {
    findings,
    slides: slides.filter((slide) => slide.includes(`_class: ${layout} `) || slide.includes(`_class: ${layout}\n`)),
  };
}

const theme = (await baseSummit()).get(`${BASE}/themes/20-second.yaml`) ?? '';
const themes = (count: number, says: (index: number) => string) =>
  new Map(
    Array.from({ length: count }, (_, index) => {
      const text = theme.replace(/^title:.*$/m, `title: ${says(index)}`).replace(/^figures?:[\s\S]*?(?=^\w|Z)/gm, '');
      return [`${BASE}/themes/${100 + index}-more-${index}.yaml`, text] as const;
    }),
  );

test('an agenda of many themes goes on over even slides, and loses and repeats no theme', async () => {
  const { findings, slides } = await listed(
    themes(36, (index) => `Theme ${index}`),
    'agenda',
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const numbers = slides.map((slide) => (slide.match(/^\d+(?=\. )/gm) ?? []).map(Number));
  expect(numbers.flat()).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
  expect(numbers.map(({ length }) => length)).toEqual([19, 19]);
});

test('an agenda that fits stays on one slide', async () => {
  const { slides } = await listed(
    themes(4, (index) => `Theme ${index}`),
    'agenda',
  );
  expect(slides).toHaveLength(1);
});
