import type { FIGURE_KINDS } from '../outline/shape/figure-shape.ts';
import type { GalleryEntry } from './gallery-entry.ts';

type FigureKind = (typeof FIGURE_KINDS)[number];

function slide(layout: Exclude<FigureKind, 'shares'>, theme: string, nth = 0) {
  return { kind: 'slide', design: 'standard', layout, theme, nth } as const;
}

/** The slides of figures, by the key of the outline that makes them. */
export const FIGURE_ENTRIES: Readonly<Record<FigureKind, readonly GalleryEntry[]>> = {
  numbers: [
    {
      title: 'Numbers of the summit',
      when: 'After the agenda, where `summit.yaml` has `numbers`: two to four of its `facts`. They are of equal rank, unless `lead` names the one that is set largest.',
      excerpt: { file: 'summit.yaml', keys: ['numbers', 'lead', 'facts'] },
      picture: {
        name: 'slide-numbers',
        alt: 'Four big numbers under gold lines, the first much larger than the others, each with a label under it',
        shown: { kind: 'slide', design: 'standard', layout: 'numbers' },
      },
    },
    {
      title: 'Big numbers',
      when: 'A figure with `numbers`: two to four facts.',
      excerpt: { file: 'themes/50-numbers.yaml', keys: ['figures.0'] },
      picture: {
        name: 'slide-figure-numbers',
        alt: 'Three big numbers under gold lines with their labels, and a pale band with the takeaway',
        shown: slide('numbers', 'numbers'),
      },
    },
  ],
  chart: [
    {
      title: 'Chart',
      when: 'A figure with `chart`; how to write one: [figures.md](figures.md#charts).',
      excerpt: { file: 'themes/70-chart.yaml', keys: ['figure'] },
      picture: {
        name: 'slide-chart',
        alt: 'Five teal bars from the longest to the shortest, names on the left and numbers at their ends; the takeaway stands on the right beside a gold line',
        shown: slide('chart', 'chart'),
      },
    },
    {
      title: 'Small multiples',
      when: 'A chart with `multiples`: a panel with the same scales for each value of a column.',
      excerpt: { file: 'themes/75-comparisons.yaml', keys: ['figures.1'] },
      picture: {
        name: 'slide-multiples',
        alt: 'Six small line charts side by side with the same axes, each under the name of a country',
        shown: slide('chart', 'comparisons', 1),
      },
    },
    {
      title: 'Chart with annotations',
      when: 'A chart with `annotations`: texts at its marks, each where it touches none.',
      excerpt: { file: 'themes/75-comparisons.yaml', keys: ['figures.2'] },
      picture: {
        name: 'slide-annotations',
        alt: 'A line that rises in steps, with two short texts over it at the years that they are about',
        shown: slide('chart', 'comparisons', 2),
      },
    },
  ],
  shares: [
    {
      title: 'Shares',
      when: 'A figure with `shares`: the parts of a whole as one bar; see [figures.md](figures.md#shares).',
      excerpt: { file: 'themes/75-comparisons.yaml', keys: ['figures.0'] },
      picture: {
        name: 'slide-shares',
        alt: 'One bar in four parts under a bracket that says what 100% is; the first part is gold, and under each part stand its name, its amount and its percentage',
        shown: slide('chart', 'comparisons'),
      },
    },
  ],
  map: [
    {
      title: 'Map',
      when: 'A figure with `map`; what is drawn: [figures.md](figures.md#maps). Groups in an order have one ramp, names can be the summit’s own, and boundaries in dispute are dashed.',
      excerpt: { file: 'themes/80-map.yaml', keys: ['figure'] },
      picture: {
        name: 'slide-map',
        alt: 'The headline and the takeaway on the left; a map fills the right, with three groups of countries in three shades of teal from dark to light, their names, dashed lines where boundaries are disputed, and a legend under it',
        shown: slide('map', 'map'),
      },
    },
  ],
  timeline: [
    {
      title: 'Timeline',
      when: 'A figure with `timeline`: three to six events on a scale of time.',
      excerpt: { file: 'themes/50-numbers.yaml', keys: ['figures.1'] },
      picture: {
        name: 'slide-timeline',
        alt: 'Four dates on an axis of time, each dot at its year and the last one filled with gold; lines lead to what happened and what it meant',
        shown: slide('timeline', 'numbers'),
      },
    },
  ],
  table: [
    {
      title: 'Table',
      when: 'A figure with `table`: two to six columns. More than six rows go on on further slides.',
      excerpt: { file: 'themes/60-table.yaml', keys: ['figures.0'] },
      picture: {
        name: 'slide-table',
        alt: 'A table of six rows and three columns between thin lines, heads in small capitals, the first column in bold',
        shown: slide('table', 'table'),
      },
    },
  ],
  contrast: [
    {
      title: 'Contrast',
      when: 'A figure with `contrast`: two columns of up to five lines.',
      excerpt: { file: 'themes/60-table.yaml', keys: ['figures.1'] },
      picture: {
        name: 'slide-contrast',
        alt: 'Two boxes side by side, the left one pale, the right one dark green, each with a title and three lines marked with gold; the takeaway under them',
        shown: slide('contrast', 'table'),
      },
    },
  ],
  image: [
    {
      title: 'Image',
      when: 'A figure with `image`: a PNG, JPEG, WebP or SVG file of the summit.',
      excerpt: { file: 'themes/90-image.yaml', keys: ['figure'] },
      picture: {
        name: 'slide-image',
        alt: 'A drawing of two pages on the left with its credit under it, and the takeaway beside it at a gold line',
        shown: slide('image', 'image'),
      },
    },
  ],
};
