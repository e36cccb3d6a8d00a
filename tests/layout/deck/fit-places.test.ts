import { describe, expect, test } from 'vitest';
import { checkFit } from '../../../scripts/checks/slides/check-fit.ts';
import { createPlaceMarks } from '../../../scripts/render/place-marks.ts';
import { locatorOf } from '../../helpers/locator-of.ts';
import { measureContent } from '../../helpers/measure-content.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

const LONG = 'A sentence that is long enough to run over a few lines of its narrow column.';

describe('the place of a finding', () => {
  const marks = createPlaceMarks();
  const at = (line: number) => ({ file: 'a.yaml', line, column: 3 });
  const lines = [1, 2, 3, 4, 5].map(at);
  const item = (index: number, words: string) => `<li>${marks.around(lines[index], words)}</li>`;

  async function linesOf(content: string, css = ''): Promise<(number | undefined)[]> {
    const slides = await measureContent(printer, `<section>${content}</section>`, css);
    const layouts = slides.map(() => 'points');
    return checkFit({ slides, layouts }, locatorOf(marks.places, at(99))).map(({ place }) => place?.line);
  }

  test.each([
    [
      'of the one long point, though the last is what runs out',
      [item(0, 'One'), item(1, LONG.repeat(22)), item(2, 'Three')].join(''),
      [2],
    ],
    [
      'of the first point that does not fit',
      Array.from({ length: 5 }, (_, index) => item(index, 'Words of<br>three<br>lines')).join(''),
      [5],
    ],
    [
      'of a long headline over short points',
      `<h2>${marks.around(lines[0], LONG.repeat(20))}</h2>${item(1, 'One')}${item(2, 'Two')}`,
      [1],
    ],
  ])('is that %s', async (_, content, expected) => {
    const found = await linesOf(`<ul>${content}</ul>`, 'ul { list-style: none } li, h2 { line-height: 44px }');
    expect(found.slice(0, 1)).toEqual(expected);
  });

  test('is that of the title that grows down to a line with a fixed place, whose own second line is told itself', async () => {
    const css =
      'h1 { font-size: 60px; line-height: 70px } li { position: absolute; left: 60px; top: 300px; width: 600px }';
    const title = `<h1>${marks.around(lines[0], LONG.repeat(2))}</h1>`;
    expect(await linesOf(`${title}<ul>${item(1, 'A publisher')}</ul>`, css)).toEqual([1]);
    expect(await linesOf(`${title}<ul>${item(1, LONG.repeat(2))}</ul>`, css)).toEqual([2]);
  });

  test('is that of a text beside it where a text has none, and the slide’s where there is no other', async () => {
    const css = 'p, td { font-size: 20px }';
    const cell = `<td>${marks.around(lines[3], 'Words')}</td>`;
    expect(await linesOf(`<table><tr><td>1</td>${cell}</tr></table>`, css)).toEqual([4]);
    expect(await linesOf('<p>Words</p>', css)).toEqual([99]);
  });
});
