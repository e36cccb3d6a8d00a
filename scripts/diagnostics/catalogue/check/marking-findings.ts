import { entry } from '../entry.ts';

const LOOKS = {
  screen: 'a screen shows it',
  phone: 'a phone shows it',
  paper: 'a browser prints it',
} as const;

const LOST: Readonly<Record<'missing' | 'hidden' | 'outside' | 'small' | 'pale' | 'covered', string>> = {
  missing: 'is not there',
  hidden: 'is hidden',
  outside: 'stands outside of what can be seen',
  small: 'is too small to be read',
  pale: 'has too little contrast to be read',
  covered: 'is covered',
};

/** The findings about the words of a document's marking on slides and pages. */
export const markingFindings = {
  'check/lost-marking': entry<{
    page: string;
    look: keyof typeof LOOKS;
    words: string;
    fault: keyof typeof LOST;
    isOwn: boolean;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, look, words, fault }) => `“${words}” ${LOST[fault]} on ${page}, as ${LOOKS[look]}.`,
    hint: ({ isOwn }) =>
      isOwn
        ? "Look in this file, and in the summit's other templates and stylesheets, for what hides, moves or covers '.marking', and take it out."
        : 'The fault is in the tool, as this summit has no template or stylesheet of its own: please report it with the outline.',
    what: [
      'The words of marking, status or embargo can’t be read on a slide of `deck.html`, on a screen or printed from a browser, or on `brief.html` while it is scrolled, in a window or on a phone.',
      'They are hidden, outside of the slide or window, smaller than 18 px on a slide or 12 px on the page, paler than 4.5 : 1, or something covers them.',
    ],
    why: 'A page without its marking is handled as if it had none. In the PDFs the words are laid over the finished pages, where no stylesheet reaches them.',
    mend: 'Take the rule that does it out of your stylesheet, or give what covers the words another place. The finding names the file that is most likely to do it.',
    example: {
      language: 'css',
      lines: ['.marking { display: none; }                  /* before: take it out */'],
    },
  }),
  'check/lost-watermark': entry<{ page: string; look: 'screen' | 'paper'; fault: 'hidden' | 'covered' }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, look, fault }) =>
      `The large word of a draft (status: draft) ${fault === 'hidden' ? 'is hidden, or hardly to be seen,' : 'is covered'} on ${page}, as ${LOOKS[look]}.`,
    hint: ({ fault }) =>
      fault === 'hidden'
        ? "Look in this file, and in the summit's other stylesheets, for what hides, moves, shrinks or pales '.watermark', and take it out. A document that is final says 'status: final'."
        : "Look in this file, and in the summit's other templates and stylesheets, for a ground that lies over '.watermark', and leave the slide or page without it.",
    what: [
      'Under `status: draft`, the word DRAFT lies in large letters under every slide and page. A template or stylesheet of the summit’s own hides it.',
      'Pictures of the page are compared: a fifth of the word must be seen as it is meant, and something of it beside texts, tables and boxes. What images and figures cover is not counted.',
    ],
    why: 'A draft that looks final is taken for one.',
    mend: 'Take the rule that hides the word out of your stylesheet, or say `status: final`. The finding names the rule that is most likely to do it.',
    example: {
      language: 'css',
      lines: ['.watermark { display: none; }                /* before: take it out */'],
    },
  }),
  'check/unmarked-page': entry<{ file: string; page: number; words: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, page, words }) => `Page ${page} of ${file} does not bear “${words}”.`,
    hint: () => 'The fault is in the tool, as no template can cause that: please report it with the outline.',
    what: 'The words of marking, status or embargo are not in the text of a page of a finished PDF.',
    why: 'A page without its marking is handled as if it had none.',
    mend: 'The words are laid over every page when it is finished, so this is a fault of the tool. Please report it with the outline.',
  }),
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
