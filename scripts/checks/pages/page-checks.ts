import type { Check } from '../check.ts';
import { checkFootNotes } from './check-foot-notes.ts';
import { checkPageBreaks } from './check-page-breaks.ts';
import { checkPageFit } from './check-page-fit.ts';
import { checkRunningHeads } from './check-running-heads.ts';
import { checkSmallPrint } from './check-small-print.ts';
import { checkWidePages } from './check-wide-pages.ts';

/** The checks of a brief's pages, as they were printed. */
export const PAGE_CHECKS: readonly Check<'pages'>[] = [
  {
    name: 'page breaks',
    subject: 'pages',
    codes: [
      'check/nearly-empty-page',
      'check/parted-caption',
      'check/split-figure',
      'check/split-row',
      'check/stranded-heading',
      'check/widow',
      'check/wrong-page-number',
    ],
    find: ({ facts, locator }) => checkPageBreaks(facts, locator),
  },
  {
    name: 'page fit',
    subject: 'pages',
    codes: ['check/page-overflow', 'check/page-overlap'],
    find: ({ facts, locator }) => checkPageFit(facts.shown.measured, locator),
  },
  { name: 'running heads', subject: 'pages', codes: ['check/long-running-head'], find: checkRunningHeads },
  {
    name: 'small print',
    subject: 'pages',
    codes: ['check/small-print'],
    find: ({ facts, locator }) => checkSmallPrint(facts.shown.measured, locator),
  },
  {
    name: 'notes at the foot',
    subject: 'pages',
    codes: ['check/note-off-its-page'],
    find: ({ facts, locator }) => checkFootNotes(facts, locator),
  },
  {
    name: 'wide pages',
    subject: 'pages',
    // A finding about a text covers the elements around it.
    after: ['page fit'],
    codes: ['check/wide-page'],
    find: ({ facts }) => checkWidePages(facts),
  },
];
