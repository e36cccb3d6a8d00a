import { expect, test } from 'vitest';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

// Words that break late leave much of each line blank: by its letters, such a work takes fewer lines than it does.
const WORDS = [
  'Flussgebietsbewirtschaftungsplanung',
  'Grundwasserneubildungsabschätzungen',
  'Pegelstandsaufzeichnungsgerätebauer',
  'Hochwasserrückhaltebeckenverordnung',
  'Wasserstandsmeldeverfahrensregelung',
].join(' ');

/** The base summit that cites many works with long words besides its own, built. */
async function build(count: number) {
  const files = await baseSummit();
  const works = Array.from({ length: count }, (_, index) => {
    return `- { id: long${index}, type: report, title: "${WORDS} H<sub>2</sub>O ${WORDS} ${index}", author: [{ family: Wassermannshausen${index}, given: Maximiliane }], publisher: Gewässerkundeverlag, issued: 2029, URL: "https://example.org/wasserstandsmeldungen-${index}.pdf" }`;
  });
  files.set(`${BASE}/references.yaml`, `${files.get(`${BASE}/references.yaml`)}${works.join('\n')}\n`);
  const cited = works.map((_, index) => `@long${index}`).join('; ');
  const theme = `${BASE}/themes/20-second.yaml`;
  const text = (files.get(theme) ?? '')
    .replace('Two signatures are enough to open it.', `It opens [${cited}].`)
    .replace('[Large, A treaty]', '[Large, ""]\n      - [~, A treaty]');
  files.set(theme, text);
  const host = createHostInMemory({ files });
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck'] as const, withNotes: false };
  const { artefacts, findings, split } = await buildPack(request, {
    host,
    printer: () => printer,
    onStep: () => () => undefined,
  });
  const markdown = String(artefacts.find(({ name }) => name === 'deck.md')?.content ?? '');
  const slides = markdown.split(/\n---\n/).filter((slide) => slide.includes('_class: sources'));
  const shown = slides.map((slide) =>
    [...slide.matchAll(/Wassermannshausen(\d+), Max/g)].map(([, number]) => Number(number)),
  );
  return { errors: findings.filter(({ severity }) => severity === 'error'), shown, split };
}

// Neither is a fault: a lowered digit in a title, which is smaller than the words around it, and cells that are empty.
test('works with long words go on as many slides as they need, each once and in their order', async () => {
  const { errors, shown, split } = await build(14);
  expect(errors).toEqual([]);
  expect(split?.has(':sources')).toBe(true);
  expect(shown.flat()).toEqual(Array.from({ length: 14 }, (_, index) => index));
});
