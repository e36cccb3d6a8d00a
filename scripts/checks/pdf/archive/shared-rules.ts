import type { PdfAnnotation } from '../../../pdf/read/links/read-annotations.ts';
import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { OUR_FAULT, onFile, type Rule } from '../ua/rule.ts';

// The blend modes of ISO 32000-1 and ISO 32000-2, 11.3.5.
const BLEND_MODES = new Set(
  [
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion',
    'Hue Saturation Color Luminosity',
  ].flatMap((modes) => modes.split(' ')),
);
const STYLESHEET_CURE =
  'If a stylesheet or an image of your own asks for it, take it out there. If not, the fault is in the tool: please report it with the outline.';
const PRINT = 4;
// Invisible, Hidden, Print, NoView and ToggleNoView (ISO 32000-1, table 165).
const FLAGS = 1 | 2 | PRINT | 32 | 256;

/** The numbers that the rules have in one part of PDF/A which all its parts share. */
export interface SharedIds {
  readonly fileId: string;
  readonly colours: string;
  readonly smoothing: string;
  readonly blending: string;
  readonly annotations: string;
}

/** The rules that all parts of PDF/A share, each by its number in one part. */
export function sharedRules(ids: SharedIds): Rule[] {
  return [
    { id: ids.fileId, fault: 'The file has no ID', cure: OUR_FAULT, test: onFile(({ archive }) => !archive.hasId) },
    {
      id: ids.colours,
      fault: 'The file does not say which red, green and blue its colours mean',
      cure: OUR_FAULT,
      test: onFile(({ archive: { intents } }) => {
        return !intents.some(({ kind, colours }) => kind === 'GTS_PDFA1' && colours === 'RGB');
      }),
    },
    {
      id: ids.smoothing,
      fault: 'An image asks to be smoothed, which each viewer does in its own way',
      cure: STYLESHEET_CURE,
      test: ({ archive }) => Array.from({ length: archive.smoothedImages }, () => ({})),
    },
    {
      id: ids.blending,
      fault: 'Colours are mixed in a way that PDF does not define',
      cure: STYLESHEET_CURE,
      test: ({ archive }) => archive.blendModes.filter((mode) => !BLEND_MODES.has(mode)).map((what) => ({ what })),
    },
    {
      id: `${ids.annotations}-1`,
      fault: 'A link does not say whether it is printed',
      cure: OUR_FAULT,
      test: onAnnotations(({ flags }) => flags === undefined),
    },
    {
      id: `${ids.annotations}-2`,
      fault: 'A link is hidden, or left out in print',
      cure: OUR_FAULT,
      test: onAnnotations(({ flags }) => flags !== undefined && (flags & FLAGS) !== PRINT),
    },
  ];
}

function onAnnotations(isFaulty: (annotation: PdfAnnotation) => boolean): Rule['test'] {
  return ({ annotations }: Pdf) => annotations.filter(isFaulty).map(({ page, subtype }) => ({ page, what: subtype }));
}
