import { expect, test } from 'vitest';
import { checkSlideCount } from '../../../scripts/checks/slides/check-slide-count.ts';
import { sourceFile } from '../../helpers/source-file.ts';

test('the number of slides is that of the view', () => {
  expect(checkSlideCount(1, 2, [])[0]?.message).toBe('The deck should have 2 slides, but 1 came out.');
  expect(checkSlideCount(2, 2, [])).toEqual([]);
});

test("where a number of slides is wrong, the summit's own templates are named, and no stylesheet", () => {
  const own = ['deck.css', 'page.hbs', 'partials/close.hbs'].map((name) => sourceFile(`own/${name}`));
  const [finding] = checkSlideCount(1, 2, own);
  expect(finding?.place).toEqual({ file: 'own/page.hbs', line: 1, column: 1 });
  expect(finding?.hint).toMatch(/: own\/page\.hbs, own\/partials\/close\.hbs\.$/);
});
