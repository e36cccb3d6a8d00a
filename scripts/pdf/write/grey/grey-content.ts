import { greyOf } from './grey-of.ts';
import { recolour } from './recolour.ts';

/**
 * Gives a content stream with its colours of red, green and blue as greys of the same luminance; `undefined` where it has
 * none. A colour of another space stays, and the check of the finished file finds it.
 */
export function greyContent(content: string): string | undefined {
  return recolour(content, (colour) => String(greyOf(colour.map(Number))));
}
