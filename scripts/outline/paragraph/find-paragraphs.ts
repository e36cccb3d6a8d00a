import { formatAddress, parseAddress } from '../address/address.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * Finds the paragraphs that a mention means: the one with this address or, where there is none, all that have this id. An
 * id is unique in its list only, so there may be several.
 */
export function findParagraphs(paragraphs: readonly Paragraph[], mention: string): readonly Paragraph[] {
  const parsed = parseAddress(mention);
  const wanted = parsed === undefined ? mention : formatAddress(parsed);
  const addressed = paragraphs.filter(({ address }) => address === wanted);
  return addressed.length > 0 ? addressed : paragraphs.filter(({ id }) => id === mention);
}
