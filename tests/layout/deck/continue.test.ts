import { expect, test } from 'vitest';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { sharedRecall } from '../../helpers/shared-recall.ts';

const printer = sharedPrinter();

const THEME = `${BASE}/themes/10-first.yaml`;
const LONG = 'Gauges that stand on both banks are read by two authorities in two units at two times of the day';

/** The base summit whose first theme has five points, each as long as a few lines, and what it says besides. */
async function build(says: string, points: number, repeated: number) {
  const files = await baseSummit();
  const list = Array.from({ length: points }, (_, index) => {
    const text = `${index + 1} ${Array.from({ length: repeated }, () => LONG).join(', and ')}`;
    return `  - { text: "${text}", detail: Words., note: Note ${index + 1}. }`;
  });
  const theme = files.get(THEME)?.replace(/points:[\s\S]*?facts:/, `${says}points:\n${list.join('\n')}\nfacts:`) ?? '';
  const host = createHostInMemory({ files: [...files, [THEME, theme]] });
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck.md'], withNotes: false };
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: () => printer,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  });
  const markdown = String(artefacts.find(({ name }) => name === 'deck.md')?.content ?? '');
  const slides = markdown
    .split(/\n---\n/)
    .filter((slide) => slide.includes('_class: points') && slide.includes('Rivers and data'));
  // What is long for an audience is told as well: a warning.
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { findings: errors, slides, numbers: slides.map((slide) => slide.match(/^\d+(?=\. )/gm)?.length) };
}

test('a theme whose points fit stays on one slide', async () => {
  const { findings, slides } = await build('continue: true\n', 3, 1);
  expect(findings).toEqual([]);
  expect(slides).toHaveLength(1);
});

test('points that do not fit stop the build, unless the theme may go on', async () => {
  const { findings } = await build('layout: rows\n', 5, 3);
  expect(findings.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([`check/slide-overflow ${THEME}`]);
  expect(findings[0]?.hint).toContain("'continue: true'");
});

test('a theme that goes on loses no point, counts on, and says that it is continued', async () => {
  const { findings, slides, numbers } = await build('layout: rows\nordered: true\ncontinue: true\n', 5, 3);
  expect(findings).toEqual([]);
  expect(slides.length).toBeGreaterThan(1);
  const shown = slides.flatMap((slide) => [...slide.matchAll(/^\d+\. \*\*(\d)/gm)].map(([, point]) => point));
  expect(shown).toEqual(['1', '2', '3', '4', '5']);
  // As many as fit stay: no slide could take one more, so the first is not the smallest.
  expect(numbers[0]).toBeGreaterThanOrEqual(numbers.at(-1) ?? 0);
  expect(slides[0]).not.toContain('(continued)');
  for (const slide of slides.slice(1))
    expect(slide).toContain('## Shared gauges make shared rules possible (continued)');
  // The takeaway ends the last, the notes go with the first.
  expect(slides.map((slide) => slide.includes('Measure first'))).toEqual(
    slides.map((_, index) => index === slides.length - 1),
  );
  expect(slides.map((slide) => slide.includes('Note 5.'))).toEqual(slides.map((_, index) => index === 0));
  expect(slides[1]).toMatch(new RegExp(`^${(numbers[0] ?? 0) + 1}\\. `, 'm'));
});

test('no point is alone on the last slide where the one before it has room beside it', async () => {
  const { numbers } = await build('layout: rows\nordered: true\ncontinue: true\n', 5, 2);
  expect(numbers).toEqual([3, 2]);
});

test('a dense slide takes what one of rows does not', async () => {
  expect((await build('layout: rows\n', 5, 2)).findings.map(({ code }) => code)).toContain('check/slide-overflow');
  expect((await build('layout: dense\n', 5, 2)).findings).toEqual([]);
});
