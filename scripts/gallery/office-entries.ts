import type { z } from 'zod';
import type { office } from '../outline/shape/office-shape.ts';
import type { GalleryPicture } from './gallery-entry.ts';

/** The entry of the gallery for keys of Office files: what they are for, and what comes out. */
export interface OfficeEntry {
  readonly title: string;
  readonly when: string;
  readonly pictures: readonly GalleryPicture[];
}

/** The keys that Office files have of their own: those under `office:`, and `outputs`. */
type OfficeKey = `office.${keyof z.infer<typeof office> & string}` | 'outputs';

const DECK: OfficeEntry = {
  title: '`office.deck` and `office.layouts`',
  when: 'A template of your own for PowerPoint, by its path in the summit’s folder, and which of its layouts slides take where the tool would choose others. This one has German names: `npm run check-template -- FILE` prints how each is matched.',
  pictures: [
    {
      name: 'office-deck-cover',
      alt: 'The cover of the slides in a house template: a blue band at the top, the title in blue, and all other texts of the cover under it',
      shown: { kind: 'slide', design: 'office-deck', layout: 'cover', isOffice: true },
    },
    {
      name: 'office-deck-points',
      alt: 'The grid of the gallery in a house template: black letters on white, the headline over a list of four points, each with its sentence; date and number where the template has them',
      shown: { kind: 'slide', design: 'office-deck', layout: 'points', theme: 'grid', isOffice: true },
    },
  ],
};

const BRIEF: OfficeEntry = {
  title: '`office.brief` and `office.styles`',
  when: 'A template of your own for Word, and which of its styles texts take. Heads and feet stay, with their fields filled; here points take a style that numbers them.',
  pictures: [
    {
      name: 'office-brief-chapter',
      alt: 'A page of the brief in a house template: the ministry’s name, the title and the date at the head, numbered paragraphs under a heading, the number of the page at the foot',
      shown: { kind: 'page', design: 'office-brief', edition: 'standard', place: 4, isOffice: true },
    },
  ],
};

/** The entry for each key of Office files; the type requires every key. */
export const OFFICE_ENTRIES: Readonly<Record<OfficeKey, OfficeEntry>> = {
  outputs: {
    title: '`outputs`',
    when: 'What `build:deck` makes of a summit, by the names of `--only`. Left out: the deck and the brief as PDF and as pages. Points, tables and charts of `deck.pptx` can be edited: this bar of shares has its data in a workbook. `brief.docx` has headings, notes, captions and contents of Word’s own.',
    pictures: [
      {
        name: 'office-slide-points',
        alt: 'The grid of the gallery in PowerPoint’s own text: four points two by two under lines, each a claim in bold and a sentence under it, the title of the deck, the date and the number at the foot',
        shown: { kind: 'slide', design: 'outputs', layout: 'points', theme: 'grid', isOffice: true },
      },
      {
        name: 'office-slide-chart',
        alt: 'The shares of the gallery as a chart of PowerPoint: a bar of several colours with its numbers, a legend over it, and the takeaway beside a gold line',
        shown: { kind: 'slide', design: 'outputs', layout: 'chart', theme: 'comparisons', isOffice: true },
      },
      {
        name: 'office-page-chapter',
        alt: 'The first chapter of the brief in Word: a numbered heading and a headline, a standfirst, paragraphs that begin in bold, numbers of facts after them, and footnotes at the foot of the page',
        shown: { kind: 'page', design: 'outputs', edition: 'standard', place: 4, isOffice: true },
      },
    ],
  },
  'office.pages': {
    title: '`office.pages`',
    when: 'Whose page numbers stand in the contents of `brief.docx` until Word updates them. Left out: `pdf`, those of `brief.pdf`.',
    pictures: [
      {
        name: 'office-page-contents',
        alt: 'The contents of the brief in Word: the titles of two parts, ten numbered chapters with their claims, and the pages on which LibreOffice sets them',
        shown: { kind: 'page', design: 'pages', edition: 'standard', place: 3, isOffice: true },
      },
    ],
  },
  'office.fonts': {
    title: '`office.fonts`',
    when: 'The families of `deck.pptx`, as the desks of your readers have them. Left out: those of the template, or Cambria and Calibri.',
    pictures: [
      {
        name: 'office-fonts',
        alt: 'The grid of the gallery in PowerPoint with its headline and claims in Times New Roman and its sentences in Arial',
        shown: { kind: 'slide', design: 'office-fonts', layout: 'points', theme: 'grid', isOffice: true },
      },
    ],
  },
  'office.deck': DECK,
  'office.layouts': DECK,
  'office.brief': BRIEF,
  'office.styles': BRIEF,
};
