import { FIGURE_ENTRIES } from './figure-entries.ts';
import type { GalleryEntry, SlideLayout } from './gallery-entry.ts';
import { POINTS_ENTRIES } from './points-entries.ts';

/** The slides of the gallery by layout, in the order of a deck; the type requires every layout. */
export const SLIDE_ENTRIES: Readonly<Record<SlideLayout, readonly GalleryEntry[]>> = {
  cover: [
    {
      title: 'Cover',
      when: 'Always the first slide. The design may add a logo and a motif, see [below](#logo).',
      excerpt: { file: 'summit.yaml', keys: ['title', 'subtitle', 'summit', 'as_of', 'publisher'] },
      picture: {
        name: 'slide-cover',
        alt: 'A dark green slide: a small gold line over the title “A pack in pictures” in large serif letters, the subtitle under it, and at the foot the place, the dates and the publisher',
        shown: { kind: 'slide', design: 'standard', layout: 'cover' },
      },
    },
  ],
  'key-messages': [
    {
      title: 'Key messages',
      when: 'Always the second slide: three to five messages, each one line with a sentence or two beside it.',
      excerpt: { file: 'summit.yaml', keys: ['key_messages'] },
      picture: {
        name: 'slide-key-messages',
        alt: 'Four rows between thin lines: a gold numeral and a message in bold on the left, its sentence on the right, the source in the foot',
        shown: { kind: 'slide', design: 'standard', layout: 'key-messages' },
      },
    },
  ],
  ask: [
    {
      title: 'What is asked',
      when: 'With `ask`, after the key messages, which stand beside the decisions where they have room. It ranks the recommendations.',
      excerpt: { file: 'summit.yaml', keys: ['ask'] },
      picture: {
        name: 'slide-ask',
        alt: 'On the left the four messages in small letters, on the right three decisions with large gold numerals, each in bold over its owner and date',
        shown: { kind: 'slide', design: 'standard', layout: 'ask' },
      },
    },
  ],
  agenda: [
    {
      title: 'Agenda',
      when: 'Always before the first part. With `sections`, each part is a column with its themes; without, the themes stand in two columns, and from seven on in three.',
      excerpt: { file: 'summit.yaml', keys: ['sections'] },
      picture: {
        name: 'slide-agenda',
        alt: 'Two columns, one for each part of the pack: its title over a list of five numbered themes',
        shown: { kind: 'slide', design: 'standard', layout: 'agenda' },
      },
    },
  ],
  section: [
    {
      title: 'Section opener',
      when: 'Before the first theme of each part under `sections`. The bar at the foot shows how far the pack has come.',
      excerpt: undefined,
      picture: {
        name: 'slide-section',
        alt: 'A dark slide: the title of the part in large letters on the left, its five themes with gold numerals on the right, and at the foot a bar of two parts of which the second is marked in gold',
        shown: { kind: 'slide', design: 'standard', layout: 'section', nth: 1 },
      },
    },
  ],
  ...POINTS_ENTRIES,
  ...FIGURE_ENTRIES,
  recommendations: [
    {
      title: 'Recommendations',
      when: 'After the last theme, where any theme has `recommendations`: those of all themes, numbered by their rank, four on a slide.',
      excerpt: { file: 'themes/60-table.yaml', keys: ['recommendations'] },
      picture: {
        name: 'slide-recommendations',
        alt: 'A table of four numbered recommendations with three columns: the action in bold, who is to do it, and by when',
        shown: { kind: 'slide', design: 'standard', layout: 'recommendations' },
      },
    },
  ],
  sources: [
    {
      title: 'Sources',
      when: 'An appendix after the close: the works of `references.yaml` that are cited, in the order of the alphabet, up to eight on a slide.',
      excerpt: undefined,
      picture: {
        name: 'slide-sources',
        alt: 'Two columns of six references in small type, titles in italics, with their web addresses as links',
        shown: { kind: 'slide', design: 'standard', layout: 'sources' },
      },
    },
  ],
  close: [
    {
      title: 'Close',
      when: 'Always the last slide that is shown; the sources follow it.',
      excerpt: { file: 'summit.yaml', keys: ['closing'] },
      picture: {
        name: 'slide-close',
        alt: 'A dark slide: one headline in large white letters, a sentence in pale letters under it, the publisher at the foot',
        shown: { kind: 'slide', design: 'standard', layout: 'close' },
      },
    },
  ],
};
