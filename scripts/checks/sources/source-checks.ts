import { coloursOf, paletteOf } from '../../design/stylesheet.ts';
import { checkCharts } from '../../figures/charts/check-charts.ts';
import { drawnFigures } from '../../figures/draw-figures.ts';
import { printedFrame } from '../../figures/draw-pack.ts';
import { findActiveParts } from '../../templating/find-active-parts.ts';
import { stylesheetsOf } from '../../templating/pack-stylesheets.ts';
import type { Check } from '../check.ts';
import { checkPartMarkings } from './check-part-markings.ts';
import { checkTemplateSets } from './check-template-sets.ts';
import { checkGlyphs } from './glyphs.ts';
import { checkImageResolution } from './image-resolution.ts';
import { checkOwnSlideWords } from './own-slide-words.ts';
import type { Sources } from './sources.ts';
import { checkStylesheets } from './stylesheets.ts';
import { checkTokenContrast } from './token-contrast.ts';
import { checkTokens } from './tokens.ts';
import { checkWhiteImages } from './white-images.ts';
import { checkWholeFigures } from './whole-figures.ts';

const key = ({ templatesKey }: Sources) => templatesKey;

/** The checks of the outline, templates and assets that a pack is made from. */
export const SOURCE_CHECKS: readonly Check<'sources'>[] = [
  {
    name: 'templates',
    subject: 'sources',
    codes: [
      'template/deep-nesting',
      'template/endless-partial',
      'template/many-inclusions',
      'template/not-a-text',
      'template/syntax',
      'template/unknown-name',
      'template/unsupported',
      'template/unused-partial',
    ],
    key,
    find: checkTemplateSets,
  },
  {
    name: 'words of own slides',
    subject: 'sources',
    codes: ['template/own-slide-words'],
    find: checkOwnSlideWords,
  },
  {
    name: 'active parts',
    subject: 'sources',
    codes: ['template/active-part'],
    key,
    find: ({ templates: { own } }) => own.filter(({ path }) => path.endsWith('.hbs')).flatMap(findActiveParts),
  },
  {
    name: 'stylesheets',
    subject: 'sources',
    codes: ['template/css-syntax', 'template/no-character', 'template/outside-reference', 'template/page-geometry'],
    key: ({ templates }) => JSON.stringify(stylesheetsOf(templates)),
    find: ({ templates }) => {
      const { tokens, deck, brief } = stylesheetsOf(templates);
      return checkStylesheets([tokens, ...deck, ...brief]);
    },
  },
  {
    name: 'tokens',
    subject: 'sources',
    codes: ['template/missing-tokens', 'template/unknown-token'],
    key,
    find: ({ templates }) => checkTokens(stylesheetsOf(templates)),
  },
  {
    name: 'token contrast',
    subject: 'sources',
    codes: ['check/token-contrast'],
    find: ({ outline, templates }) => checkTokenContrast(coloursOf(templates.tokens.text), outline.design),
  },
  {
    name: 'markings of parts',
    subject: 'sources',
    codes: ['outline/higher-marking', 'outline/unknown-marking'],
    find: ({ outline }) => checkPartMarkings(outline),
  },
  {
    name: 'glyphs',
    subject: 'sources',
    codes: ['render/missing-glyph'],
    find: ({ outline, words, shelf }) => checkGlyphs(words, outline.design.fonts, shelf),
  },
  {
    name: 'image resolution',
    subject: 'sources',
    codes: ['outline/coarse-image'],
    find: ({ outline, figures }) => checkImageResolution(outline, figures.images, printedFrame),
  },
  {
    name: 'white images',
    subject: 'sources',
    codes: ['outline/unseen-image'],
    find: ({ outline, figures }) => checkWhiteImages(outline, figures.images),
  },
  {
    name: 'whole figures',
    subject: 'sources',
    codes: [
      'outline/chart-without-measure',
      'outline/data-outside-period',
      'outline/figure-without-source',
      'outline/hidden-key',
      'outline/hundredfold',
      'outline/map-without-coverage',
      'outline/misplaced-mark',
      'outline/name-of-another',
      'outline/part-above-whole',
      'outline/parts-of-no-whole',
      'outline/period-without-data',
      'outline/repeated-label',
      'outline/same-colours',
      'outline/shares-without-total',
      'outline/swapped-ends',
      'outline/unordered-groups',
    ],
    find: ({ outline, figures }) => checkWholeFigures(outline, figures),
  },
  {
    name: 'charts',
    subject: 'sources',
    codes: [
      'outline/alike-names',
      'outline/chart-advice',
      'outline/chart-data',
      'outline/chart-expression',
      'outline/control-character',
      'outline/data-as-read',
      'outline/invalid-value',
      'outline/long-text',
      'outline/missing-key',
      'outline/not-utf8',
      'outline/separate-accents',
      'outline/turned-axis',
      'outline/unequal-dates',
      'outline/unknown-field',
      'outline/unmatched-name',
      'outline/unknown-key',
      'outline/unsupported-chart',
      'outline/wrong-type',
      'outline/years-as-amounts',
      'render/chart-failed',
      'render/rounded-label',
      'render/unshown-value',
    ],
    key: ({ outline, figures, templates }) =>
      JSON.stringify([
        ...[outline.language, drawnFigures(outline)],
        ...[[...figures.tables.values()], paletteOf(templates.tokens.text)],
      ]),
    find: async ({ outline, figures, templates }) =>
      await checkCharts(outline, figures, paletteOf(templates.tokens.text)),
  },
];
