import type { Place } from '../../diagnostics/place.ts';
import { formatAddress } from '../address/address.ts';
import type { Words } from '../official-document.ts';
import type { Theme } from '../outline.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * Numbers the paragraphs of all themes in reading order: standfirst, points, callout, recommendations. A paragraph whose
 * own `number` is a whole number takes it, and the following go on from there; any other (`12 bis`) is not counted, so
 * that the numbers of the others stay.
 */
export function numberParagraphs(themes: readonly Theme[]): Paragraph[] {
  let last = 0;
  return themes.flatMap(unnumbered).map(({ own, address, id, at }) => {
    if (own !== undefined && !/^\d+$/.test(own.words))
      return { address, id, number: own.words, isOwn: true, at: own.at };
    last = own === undefined ? last + 1 : Number(own.words);
    return { address, id, number: String(last), isOwn: own !== undefined, at: own?.at ?? at };
  });
}

/** A paragraph before it is numbered, with the number that the outline gives it. */
interface Unnumbered extends Omit<Paragraph, 'number' | 'isOwn'> {
  readonly own: Words | undefined;
}

function unnumbered({ id: theme, standfirst, points, callout, recommendations }: Theme): Unnumbered[] {
  const part = (key: string, at: Place, own?: Words): Unnumbered => {
    return { address: formatAddress({ file: { theme }, path: [key] }), id: undefined, at, own };
  };
  const item = ({ address, id, at, number }: Theme['points'][number] | Theme['recommendations'][number]) => {
    return { address, id, at, own: number };
  };
  return [
    part('standfirst', standfirst.at),
    ...points.map(item),
    ...(callout === undefined ? [] : [part('callout', callout.at, callout.number)]),
    ...recommendations.map(item),
  ];
}
