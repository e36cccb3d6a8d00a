import { error } from './catalogue-entry.ts';

/** A slide or a page of the brief; its number is missing where it is not known. */
interface NumberedPage {
  readonly kind: 'slide' | 'page';
  readonly number: number | undefined;
}

/** The codes of what keeps people from reading, seeing or hearing a finished page. */
export const accessCatalogue = {
  'check/contrast': error<{
    page: NumberedPage;
    words: string;
    found: number;
    least: number;
    colour: string;
    behind: string;
  }>(
    ({ page, words, found, least, colour, behind }) =>
      `${nameOf(page)}: “${words}” can hardly be read: ${colour} on ${behind} has a contrast of ${found} : 1, and ${least} : 1 is the least.`,
    () => 'Set the text in a stronger colour, or put it on a calmer ground: a band, a darker or a lighter picture.',
  ),
} as const;

function nameOf({ kind, number }: NumberedPage): string {
  const name = kind === 'slide' ? 'Slide' : 'The brief';
  if (number === undefined) return name;
  return kind === 'slide' ? `Slide ${number}` : `Page ${number} of the brief`;
}
