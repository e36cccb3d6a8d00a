import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import { holdsLetters } from './holds-letters.ts';

/**
 * Whether words stand on a page, both in the form of `foldWords`. The letters of right-to-left words are painted in
 * another order than they are read.
 */
export function standsOnPage(words: string, page: string): boolean {
  return isRightToLeft(words) ? holdsLetters(page, words) : page.includes(words);
}
