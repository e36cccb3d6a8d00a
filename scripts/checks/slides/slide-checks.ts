import type { Check } from '../check.ts';
import { checkFit } from './check-fit.ts';
import { checkSameness } from './check-sameness.ts';
import { checkSlideCount } from './check-slide-count.ts';
import { checkSpeakingTime } from './check-speaking-time.ts';

/** The checks of the slides as they were measured. */
export const SLIDE_CHECKS: readonly Check<'slides'>[] = [
  {
    name: 'slide count',
    subject: 'slides',
    codes: ['check/slide-count'],
    find: ({ slides, views, own }) => checkSlideCount(slides.length, views.length, own),
  },
  {
    name: 'fit',
    subject: 'slides',
    // With too few or too many slides it is not known which slide is which.
    after: ['slide count'],
    codes: [
      'check/crowded-slide',
      'check/cut-off',
      'check/overlap',
      'check/past-column',
      'check/slide-overflow',
      'check/text-too-small',
      'check/wide-table',
    ],
    find: (measured) => checkFit(measured, measured.locator),
  },
  {
    name: 'sameness',
    subject: 'slides',
    codes: ['check/alike-slides', 'check/mostly-points'],
    find: ({ views }) => checkSameness(views),
  },
  { name: 'speaking time', subject: 'slides', codes: ['check/long-talk'], find: checkSpeakingTime },
];
