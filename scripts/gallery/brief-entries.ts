import type { GalleryEntry } from './gallery-entry.ts';

function page(place: string | number) {
  return { kind: 'page', design: 'standard', edition: 'standard', place } as const;
}

/** The parts of the brief, in the order of its pages. */
export const BRIEF_ENTRIES: readonly GalleryEntry[] = [
  {
    title: 'Cover',
    when: 'The same keys as the cover of the slides, and the organisation that meets.',
    excerpt: undefined,
    picture: {
      name: 'brief-cover',
      alt: 'A dark green page: a small gold line, the title and the subtitle near the top, the organisation, place, date and publisher at the foot',
      shown: page(1),
    },
  },
  {
    title: 'At a glance',
    when: 'The key messages and the numbers of the summit, on a page that can be read alone.',
    excerpt: undefined,
    picture: {
      name: 'brief-glance',
      alt: 'Four numbered messages with a sentence each, and under them a row of four big numbers with labels and a note',
      shown: page('at-a-glance'),
    },
  },
  {
    title: 'Contents',
    when: 'Always there: parts, chapters with their claims, and page numbers read back from the printed PDF.',
    excerpt: undefined,
    picture: {
      name: 'brief-contents',
      alt: 'A list of ten numbered chapters in two parts, each with its title, its claim in small type and its page',
      shown: page('contents'),
    },
  },
  {
    title: 'Chapter, with facts, notes, callout and recommendations',
    when: 'One for each theme. `points` are its paragraphs, `facts` and `takeaway` stand in the margin with the notes; `callout` and `recommendations` follow the text.',
    excerpt: {
      file: 'themes/10-columns.yaml',
      keys: ['headline', 'standfirst', 'takeaway', 'facts', 'callout', 'recommendations'],
    },
    picture: {
      name: 'brief-chapter',
      alt: 'A chapter: a gold numeral and a heading, a standfirst in teal, paragraphs with bold openings, big numbers and notes in the margin, a quotation at a gold line, and a pale box with two recommendations',
      shown: page('theme-columns'),
    },
  },
  {
    title: 'Big numbers and timeline',
    when: 'Figures stand under the text of their chapter, numbered through the pack.',
    excerpt: undefined,
    picture: {
      name: 'brief-numbers-timeline',
      alt: 'A chapter whose margin has facts and notes; under its text three big numbers in a row, and a timeline of four dates on an axis of time',
      shown: page('figure-dates'),
    },
  },
  {
    title: 'Table',
    when: 'A table has its own count. One of more than ten rows runs over pages, with its head again.',
    excerpt: undefined,
    picture: {
      name: 'brief-table',
      alt: 'A chapter with a table of six rows and three columns under its text',
      shown: page('figure-kinds'),
    },
  },
  {
    title: 'Contrast',
    when: 'The same two columns as on the slide.',
    excerpt: undefined,
    picture: {
      name: 'brief-contrast',
      alt: 'Two boxes side by side at the head of the page, each with a title and three lines; the takeaway in italics and a box with a recommendation follow',
      shown: page('figure-genres'),
    },
  },
  {
    title: 'Chart',
    when: 'Drawn anew for the page, with labels in the size of the edition.',
    excerpt: undefined,
    picture: {
      name: 'brief-chart',
      alt: 'Five teal bars with names and numbers over the whole width of the page, the takeaway in italics under them',
      shown: page('figure-contrasts'),
    },
  },
  {
    title: 'Map',
    when: 'With its legend, and a note on boundaries.',
    excerpt: undefined,
    picture: {
      name: 'brief-map',
      alt: 'A map over the whole width of the page with three groups of countries in shades from dark to light, dashed lines where boundaries are disputed, a legend, the takeaway and a note on boundaries',
      shown: page('figure-lines'),
    },
  },
  {
    title: 'Image',
    when: 'With its credit.',
    excerpt: undefined,
    picture: {
      name: 'brief-image',
      alt: 'A drawing of two pages over the width of the text, the takeaway and the credit under it',
      shown: page('figure-page'),
    },
  },
  {
    title: 'Recommendations',
    when: 'Those of all themes with their chapter, owner and horizon, where there are any.',
    excerpt: undefined,
    picture: {
      name: 'brief-recommendations',
      alt: 'A table of four numbered recommendations with the columns action, owner and by',
      shown: page('recommendations'),
    },
  },
  {
    title: 'References, about and colophon',
    when: 'The works cited, the text under `about`, and how to cite the brief, its version, date and licence.',
    excerpt: { file: 'summit.yaml', keys: ['about', 'version', 'licence'] },
    picture: {
      name: 'brief-references',
      alt: 'Two columns of references, a paragraph about the brief, and a table with how to cite it, publisher, version, date and licence',
      shown: page('references'),
    },
  },
];
