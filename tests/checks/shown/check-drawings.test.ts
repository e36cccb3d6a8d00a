import { expect, test } from 'vitest';
import { readUnseenDrawings } from '../../../scripts/browser/page/images/read-unseen-drawings.ts';
import { checkDrawings } from '../../../scripts/checks/shown/check-drawings.ts';
import { shownDrawings } from '../../../scripts/load/shown-drawings.ts';
import { checkImage } from '../../../scripts/outline/image/check-image.ts';
import type { Outline } from '../../../scripts/outline/outline.ts';
import { makeAnew, type Recall } from '../../../scripts/outline/recall.ts';
import { pngOf } from '../../helpers/image-files.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const AT = { file: 'summit.yaml', line: 3, column: 9 };
const PATH = '<path d="M0 0h60v20H0z"/>';

const drawing = (content: string, attributes = 'viewBox="0 0 60 20"') => {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
};

async function findingsOf(svg: string, recall: Recall = makeAnew, grounds: readonly string[] = []) {
  const { image } = checkImage({ path: 'images/a.svg', file: 'x', bytes: Buffer.from(svg), at: AT });
  if (image === undefined) throw new Error('The drawing is refused before it is looked at.');
  const { width, height, bytes } = image;
  const text = Buffer.from(bytes).toString();
  const drawings = [{ path: 'images/a.svg', at: AT, svg: text, width, height, grounds }];
  const look = { drawings, recall };
  return checkDrawings(await sharedPrinter().withPage('looking', async (page) => await readUnseenDrawings(page, look)));
}

test.each([
  ['no part at all', drawing('')],
  ['hidden parts', drawing(`<g display="none">${PATH}</g>`)],
  ['transparent parts', drawing(`<g opacity="0">${PATH}</g>`)],
  ['parts without a colour', drawing('<path fill="none" d="M0 0h60v20H0z"/>')],
  ['parts beside its frame', drawing(PATH, 'viewBox="100 100 60 20"')],
  ['a line that is too thin', drawing('<path d="M0 9h60" stroke="red" stroke-width="1e-5"/>')],
  ['parts nested deeper than a browser follows', drawing(`${'<g>'.repeat(6000)}${PATH}${'</g>'.repeat(6000)}`)],
])('of a drawing with %s nothing is seen', async (_, svg) => {
  const [finding, ...more] = await findingsOf(svg);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: 'outline/unseen-image', severity: 'error', place: AT });
  expect(finding?.message).toBe("Nothing is seen of the image 'images/a.svg': the browser draws no dot of it.");
});

test.each([
  [
    'one small dot in a wide field',
    drawing('<circle cx="900" cy="900" r="1" fill="#fefefe"/>', 'viewBox="0 0 1000 1000"'),
  ],
  ['a hair line', drawing('<path d="M0 10h1000" stroke="#777" stroke-width=".25"/>', 'viewBox="0 0 1000 400"')],
  ['tiny units', drawing('<path d="M0 0h.006v.002H0z"/>', 'viewBox="0 0 .006 .002"')],
  ['huge units', drawing('<path d="M0 0h6e6v2e6H0z"/>', 'viewBox="0 0 6e6 2e6"')],
  ['a size in percent', drawing(PATH, 'viewBox="0 0 60 20" width="100%" height="100%"')],
  ['a size in mm and no viewBox', drawing(PATH, 'width="60mm" height="20mm"')],
  [
    'an embedded picture alone',
    drawing(
      `<image width="60" height="20" href="data:image/png;base64,${Buffer.from(pngOf(4, 4)).toString('base64')}"/>`,
    ),
  ],
])('of a drawing with %s something is seen', async (_, svg) => {
  expect(await findingsOf(svg)).toEqual([]);
});

test('of a drawing that is white all over nothing is seen on white paper', async () => {
  const white = drawing('<path fill="white" d="M0 0h60v20H0z"/><circle cx="9" cy="9" r="4" fill="#fefefe"/>');
  const grey = drawing('<path fill="white" d="M0 0h60v20H0z"/><circle cx="9" cy="9" r="4" fill="#eee"/>');
  const [found] = await findingsOf(white, makeAnew, ['#ffffff']);
  expect(found?.message).toBe("Nothing is seen of the image 'images/a.svg': all of it is white.");
  expect(await findingsOf(grey, makeAnew, ['#ffffff'])).toEqual([]);
  expect(await findingsOf(white)).toEqual([]);
});

test('a drawing for dark slides is looked at on their ground and on the paper of the brief', async () => {
  const both = ['#ffffff', '#14203a'];
  const of = (fill: string) => findingsOf(drawing(`<path fill="${fill}" d="M0 0h60v20H0z"/>`), makeAnew, both);
  const [lost] = await of('#14203a');
  expect(lost?.message).toContain('all of it has the colour of the slides, #14203a.');
  const [white] = await of('#fff');
  expect(white?.message).toContain('all of it is white.');
  expect(await of('#d9552b')).toEqual([]);
});

test('what was looked at once is not looked at again', async () => {
  const known = new Map<string, unknown>();
  const made: string[] = [];
  const recall: Recall = (what, key, make) => {
    const value = known.get(key) ?? make();
    if (!known.has(key)) made.push(what);
    known.set(key, value);
    return value as ReturnType<typeof make>;
  };
  const svg = drawing('<g/>');
  expect([...(await findingsOf(svg, recall)), ...(await findingsOf(svg, recall))]).toHaveLength(2);
  expect(made).toEqual(['drawing seen']);
});

test('drawings are the logo, those of figures and the motif, each where it is named first', () => {
  const { image } = checkImage({ path: 'a.svg', file: 'x', bytes: Buffer.from(drawing(PATH)), at: AT });
  const { image: photo } = checkImage({ path: 'b.png', file: 'x', bytes: pngOf(4, 4), at: AT });
  if (image === undefined || photo === undefined) throw new Error('The images are refused.');
  const design = { motif: { path: 'm.svg', at: AT } } as Outline['design'];
  const later = { ...AT, line: 9 };
  const named = [
    { path: 'a.svg', at: AT },
    { path: 'b.png', at: AT },
    { path: 'a.svg', at: later },
  ];
  const images = new Map([
    ['a.svg', image],
    ['b.png', photo],
  ]);
  expect(shownDrawings({ design } as Outline, named, images, { motif: drawing('<g/>'), slides: '#14203a' })).toEqual([
    { path: 'a.svg', at: AT, svg: drawing(PATH), width: 60, height: 20, grounds: ['#ffffff'] },
    { path: 'm.svg', at: AT, svg: drawing('<g/>'), width: 1, height: 1, grounds: [] },
  ]);
  const dark = { design: { ...design, slides: 'dark' } } as Outline;
  const [figure] = shownDrawings(dark, named, images, { motif: undefined, slides: '#14203a' });
  expect(figure?.grounds).toEqual(['#ffffff', '#14203a']);
});
