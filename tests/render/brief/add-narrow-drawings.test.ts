import { expect, test } from 'vitest';
import { drawingElement } from '../../../scripts/figures/drawing-element.ts';
import { addNarrowDrawings } from '../../../scripts/render/brief/add-narrow-drawings.ts';
import type { BriefView } from '../../../scripts/views/brief/brief-view.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

const svgOf = (id: string, width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}"><g id="${id}"/></svg>`;
const KINDS = ['chart', 'shares', 'map', 'image'] as const;

const figures = KINDS.map((kind) => ({ kind, drawing: { id: kind, alt: plainText(`A ${kind}`) } }));
const view = { chapters: [{ bands: [{ figures }] }] } as unknown as BriefView;
const usual = new Map(KINDS.map((kind) => [kind, svgOf(kind, 760)]));
const elements = KINDS.map((kind) => drawingElement(usual.get(kind) ?? '', `A ${kind}`));

test('charts, shares and maps get their drawing for narrow screens; an image stays as it is', () => {
  const narrow = new Map(KINDS.map((kind) => [kind, svgOf(`narrow-${kind}`, 320)]));
  const shown = addNarrowDrawings(elements.join('\n'), view, usual, narrow).split('\n');
  expect(shown.map((each, index) => each.replace(elements[index] ?? '', ''))).toEqual([
    expect.stringMatching(/^<svg class="narrow" .*narrow-chart/),
    expect.stringMatching(/^<svg class="narrow" .*narrow-shares/),
    expect.stringMatching(/^<svg class="narrow" .*narrow-map/),
    '',
  ]);
});

test('a drawing without a narrow one can be scrolled', () => {
  const shown = addNarrowDrawings(elements.join('\n'), view, usual, new Map()).split('\n');
  expect(shown.map((each) => each.startsWith('<div class="wide" tabindex="0"><svg'))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
