import type { Check } from '../check.ts';
import { checkAccess } from './check-access.ts';
import { checkContrast } from './check-contrast.ts';
import { checkDrawings } from './check-drawings.ts';
import { checkFonts } from './check-fonts.ts';
import { checkImages } from './check-images.ts';
import { checkLogo } from './check-logo.ts';
import { checkMarking } from './check-marking.ts';
import { checkWatermark } from './check-watermark.ts';
import { checkOwnStylesheets } from './stylesheets/check-own-stylesheets.ts';

/**
 * The checks of what the browser showed of a deck or a brief. Those of a deck need to know which slide is which, so
 * they follow the check of the number of slides.
 */
export const SHOWN_CHECKS: readonly Check<'shown'>[] = [
  {
    name: 'images',
    subject: 'shown',
    after: ['slide count'],
    codes: ['check/image-not-loaded'],
    find: ({ facts, own, locator }) => checkImages(facts.images, own, locator),
  },
  {
    name: 'drawings',
    subject: 'shown',
    codes: ['outline/unseen-image'],
    find: ({ facts }) => checkDrawings(facts.unseen),
  },
  {
    name: 'logo',
    subject: 'shown',
    codes: ['outline/faint-logo', 'outline/small-logo'],
    find: ({ facts }) => checkLogo(facts.logo),
  },
  {
    name: 'own stylesheets',
    subject: 'shown',
    after: ['slide count'],
    codes: ['template/ignored-declaration', 'template/ignored-rule', 'template/unmatched-selector'],
    find: ({ facts, stylesheets }) => checkOwnStylesheets(stylesheets, facts.css),
  },
  {
    name: 'fonts',
    subject: 'shown',
    after: ['slide count'],
    codes: ['check/font-not-embedded', 'check/font-not-loaded', 'outline/refused-font'],
    find: ({ facts, fonts }) => checkFonts(facts.fonts, facts.measured, fonts),
  },
  {
    name: 'marking',
    subject: 'shown',
    after: ['slide count'],
    codes: ['check/lost-marking'],
    find: checkMarking,
  },
  {
    name: 'watermark',
    subject: 'shown',
    after: ['slide count'],
    codes: ['check/lost-watermark'],
    find: checkWatermark,
  },
  {
    name: 'contrast',
    subject: 'shown',
    after: ['slide count'],
    codes: ['check/contrast'],
    find: ({ facts, locator }) => checkContrast(facts.inks, locator),
  },
];

/** The checks of finished pages as a screen reader gets them. */
export const HEARD_CHECKS: readonly Check<'heard'>[] = [
  {
    name: 'access',
    subject: 'heard',
    codes: ['check/access', 'check/access-advice'],
    find: ({ barriers, locator }) => checkAccess(barriers, locator),
  },
];
