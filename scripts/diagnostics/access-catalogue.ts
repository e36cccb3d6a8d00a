import { error } from './catalogue-entry.ts';

/** The codes of what keeps people from reading, seeing or hearing a finished page. */
export const accessCatalogue = {
  'check/contrast': error<{
    page: string;
    words: string;
    found: number;
    least: number;
    colour: string;
    behind: string;
  }>(
    ({ page, words, found, least, colour, behind }) =>
      `${page}: “${words}” can hardly be read: ${colour} on ${behind} has a contrast of ${found} : 1; ${least} : 1 is the least.`,
    () => 'Set the text in a stronger colour, or put it on a calmer ground: a band, a darker or lighter picture.',
  ),
} as const;
