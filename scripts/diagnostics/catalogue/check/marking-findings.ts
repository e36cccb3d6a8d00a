import { entry } from '../entry.ts';

/** The findings about the words of a document's marking on slides and pages. */
export const markingFindings = {
  'check/long-marking': entry<{ words: string; isFoot: boolean; lines: number; most: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ words, isFoot, lines, most }) =>
      `“${words}” takes ${lines} lines at the ${isFoot ? 'foot' : 'head'} of a page, where there is room for ${most}.`,
    hint: () => "Shorten 'marking:' here, or the words of the status and the embargo in your file of labels.",
    what: 'The words of marking, status and embargo are too long for the margin of a page or for the edge of a slide.',
    why: 'They would run into the head of the page or into the text, and neither could be read.',
    mend: 'Use the short form of the marking. What it means in detail belongs under `about:` or `distribution:`.',
  }),
};
