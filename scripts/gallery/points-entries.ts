import type { GalleryEntry } from './gallery-entry.ts';

function points(theme: string, nth = 0) {
  return { kind: 'slide', design: 'standard', layout: 'points', theme, nth } as const;
}

/** The slides of a theme's points, and of the callout that may follow them. */
export const POINTS_ENTRIES: Readonly<Record<'points' | 'callout', readonly GalleryEntry[]>> = {
  points: [
    {
      title: 'Points in columns',
      when: 'A theme of two or three points, or any with `layout: columns`.',
      excerpt: { file: 'themes/10-columns.yaml', keys: ['headline', 'takeaway', 'points'] },
      picture: {
        name: 'slide-points-columns',
        alt: 'Three columns under strong lines, each a short claim in bold; a pale band with the takeaway closes the slide',
        shown: points('columns'),
      },
    },
    {
      title: 'Points in a grid',
      when: 'A theme of four points, or any with `layout: grid`. Here each point has a `line`.',
      excerpt: { file: 'themes/20-grid.yaml', keys: ['headline', 'points'] },
      picture: {
        name: 'slide-points-grid',
        alt: 'Four points two by two under strong lines, each a claim in bold and a sentence in a lighter face',
        shown: points('grid'),
      },
    },
    {
      title: 'Points in rows',
      when: 'A theme of five points, or any with `layout: rows`. With `ordered: true` the points of any layout are numbered.',
      excerpt: { file: 'themes/30-rows.yaml', keys: ['ordered', 'headline', 'points'] },
      picture: {
        name: 'slide-points-rows',
        alt: 'Five rows between thin lines, each a gold numeral and one line in bold over the whole width',
        shown: points('rows'),
      },
    },
    {
      title: 'Points in dense rows',
      when: 'With `layout: dense` only: five points with their lines and a takeaway, in 24 px.',
      excerpt: { file: 'themes/40-dense.yaml', keys: ['layout', 'headline', 'takeaway', 'points'] },
      picture: {
        name: 'slide-points-dense',
        alt: 'Five close rows, each a claim in bold and a sentence under it, over a narrow band with the takeaway',
        shown: points('dense'),
      },
    },
    {
      title: 'Points that go on',
      when: 'With `continue: true`, where the points of a theme do not fit on one slide. This is the second of two.',
      excerpt: {
        file: 'themes/45-continue.yaml',
        keys: ['continue', 'layout', 'ordered', 'headline', 'takeaway', 'points'],
      },
      picture: {
        name: 'slide-points-continued',
        alt: 'The headline ends in “(continued)”; two rows with the numerals 4 and 5 stand under it, and the takeaway at the foot',
        shown: points('continue', 1),
      },
    },
  ],
  callout: [
    {
      title: 'Callout',
      when: 'After the points of a theme with `callout`.',
      excerpt: { file: 'themes/10-columns.yaml', keys: ['callout'] },
      picture: {
        name: 'slide-callout',
        alt: 'A pale slide with one sentence in very large serif letters beside a gold line, and under it in small letters who says so',
        shown: { kind: 'slide', design: 'standard', layout: 'callout' },
      },
    },
  ],
};
