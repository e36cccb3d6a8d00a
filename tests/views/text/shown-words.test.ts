import { expect, test } from 'vitest';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { shownWords } from '../../../scripts/views/text/shown-words.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedTemplates } from '../../helpers/shared-templates.ts';

test('of a cited work the words count that the style prints: an abstract needs no letters of a font', async () => {
  const files = await baseSummit();
  const works = files.get(`${BASE}/references.yaml`) ?? '';
  const told = '  title: Rivers of the example\n';
  files.set(
    `${BASE}/references.yaml`,
    works.replace(told, `${told}  abstract: Abstract words\n  container-title-short: J. Ex.\n  note: A note\n`),
  );
  const host = createHostInMemory({ files });
  const { outline } = parseOutline(await loadOutline(host, 'base-summit'));
  if (outline === undefined) throw new Error('the base summit has faults');
  const { labels, labelPlaces, citations } = await sharedTemplates('en');
  const wordsIn = (style: string) =>
    shownWords(outline, labels, labelPlaces, style)
      .map(({ words }) => words)
      .join('\n');
  expect(wordsIn(citations.style)).toContain('Rivers of the example');
  expect(wordsIn(citations.style)).not.toMatch(/Abstract words|A note/);
  expect(wordsIn('<text variable="abstract"/>')).toContain('Abstract words');
  expect(wordsIn('<text variable="container-title" form="short"/>')).toContain('J. Ex.');
});

test('words for the heads of pages count, and hold no citation', async () => {
  const files = await baseSummit();
  const summit = `${BASE}/summit.yaml`;
  const told = files.get(summit) ?? '';
  const read = async (head: string) => {
    files.set(summit, `short_title: ${head}\n${told.replace('summit:\n', 'summit:\n  short_name: Meeting\n')}`);
    return parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  };
  const { outline } = await read('Rivers ⅞');
  if (outline === undefined) throw new Error('the base summit has faults');
  const { labels, labelPlaces, citations } = await sharedTemplates('en');
  const words = shownWords(outline, labels, labelPlaces, citations.style).map((each) => each.words);
  expect(words).toEqual(expect.arrayContaining(['Rivers ⅞', 'Meeting']));
  const { findings } = await read('"Rivers [@report2029]"');
  expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/wrong-type', 1]]);
});
