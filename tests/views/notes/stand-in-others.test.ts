import { describe, expect, test } from 'vitest';
import { standInOthers, withEtAl } from '../../../scripts/views/notes/stand-in-others.ts';

const ALPHA = { family: 'Alpha', given: 'Ann' };
const OTHERS = { literal: 'others' };
const words = { and: 'and', etAl: 'et al.', style: '<style/>' };

/** The placeholder that a list of authors with so many names before "others" gets. */
function placeholder(names: number): string {
  const { author } = standInOthers({ author: [...Array.from({ length: names }, () => ALPHA), OTHERS] });
  return String(Object.values(author.at(-1) ?? {})[0]);
}

describe('the last name of a list', () => {
  test.each([
    ['that is a name', [ALPHA, { family: 'Others', given: 'Olga' }]],
    ['that stands alone', [OTHERS]],
    ['that is others, before another', [OTHERS, ALPHA]],
  ])('%s stays', (_, author) => {
    expect(standInOthers({ id: 'a', author })).toEqual({ id: 'a', author });
  });
});

describe('the words for names that are left out', () => {
  test.each([
    ['Alpha and ○', 'Alpha et al.'],
    ['Alpha &#38; ○', 'Alpha et al.'],
    ['Alpha, A., ○ (2030)', 'Alpha, A. et al. (2030)'],
    ['Alpha, Beta, and ●', 'Alpha, Beta, et al.'],
    ['Alpha; Beta; <span style="font-variant:small-caps;">●</span>, 2030', 'Alpha; Beta; et al., 2030'],
    ['Alpha, Beta, … ●', 'Alpha, Beta, et al.'],
  ])('%s → %s', (written, expected) => {
    const html = written.replace('○', placeholder(1)).replace('●', placeholder(2));
    expect(withEtAl(html, words)).toBe(expected);
  });

  test('have the comma and the slant that the style asks for', () => {
    const style = '<name delimiter-precedes-et-al="never"/><et-al font-style="italic"/>';
    expect(withEtAl(`Alpha, Beta and ${placeholder(2)}`, { ...words, style })).toBe('Alpha, Beta <i>et al.</i>');
    const always = '<name delimiter-precedes-et-al="always"/>';
    expect(withEtAl(`Alpha and ${placeholder(1)}`, { ...words, style: always })).toBe('Alpha, et al.');
  });
});
