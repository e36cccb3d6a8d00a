import type { Box, PressBoxes, PressFacts } from '../../pdf/read/read-press-facts.ts';

/** A rule of PDF/X-4 that a file could break: gives what is wrong in words, or undefined where it is kept. */
export interface PressRule {
  readonly name: string;
  readonly find: (facts: PressFacts) => string | undefined;
}

/**
 * What PDF/X-4 (ISO 15930-7:2010) asks of a file beyond PDF itself, as far as a file of this project could break it. There
 * is no free validator of that standard, so a printing house's own check has the last word.
 */
export const X_4_RULES: readonly PressRule[] = [
  {
    name: 'version',
    find: ({ metadata }) =>
      metadata.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
        ? undefined
        : 'its metadata don’t name PDF/X-4',
  },
  {
    name: 'identity',
    find: ({ metadata, hasId, hasTitle }) => {
      const named = ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'xmp:CreateDate', 'xmp:ModifyDate'];
      const missing = named.filter((property) => !metadata.includes(`<${property}>`));
      if (missing.length > 0) return `its metadata lack ${missing.join(', ')}`;
      if (!hasId) return 'it has no ID';
      return hasTitle ? undefined : 'it has no title';
    },
  },
  {
    name: 'trapping',
    find: ({ trapped, metadata }) => {
      const isSaid = trapped === 'True' || trapped === 'False';
      const isSame = metadata.includes(`<pdf:Trapped>${trapped}</pdf:Trapped>`);
      return isSaid && isSame ? undefined : 'it does not say, twice alike, whether its colours overlap';
    },
  },
  {
    name: 'output intent',
    find: ({ intents }) => {
      const [intent, ...others] = intents.filter(({ kind }) => kind === 'GTS_PDFX');
      if (intent === undefined || others.length > 0) return 'it has not just one output intent for a press';
      if (intent.condition === undefined) return 'its output intent names no printing condition';
      const inks = { CMYK: 4, GRAY: 1 }[intent.profile?.colours ?? ''];
      if (intent.profile?.kind !== 'prtr' || inks === undefined) return 'its output intent has no profile of a press';
      return intent.profile.parts === inks ? undefined : 'its profile has another number of inks than it says';
    },
  },
  {
    name: 'colours',
    find: ({ colours, unnamed, intents }) => {
      if (colours.has('rgb') && unnamed > 0)
        return `${unnamed} of its parts don’t say which red, green and blue they mean`;
      if (colours.has('other')) return 'it paints in a colour space that is not known';
      const isOfInks = intents.some(({ profile }) => profile?.colours === 'CMYK');
      return colours.has('cmyk') && !isOfInks ? 'it paints with inks that the press does not have' : undefined;
    },
  },
  {
    name: 'fonts',
    find: ({ fontsOutside }) =>
      fontsOutside.length === 0 ? undefined : `the font ${fontsOutside.join(', ')} is not inside`,
  },
  {
    name: 'boxes',
    find: ({ pages }) => {
      const wrong = pages.find(({ boxes }) => !areNested(boxes));
      return wrong === undefined ? undefined : `page ${wrong.number} does not say where it is cut, inside its bleed`;
    },
  },
  {
    name: 'links',
    find: ({ pages }) => {
      const wrong = pages.find(({ annotations }) => annotations > 0);
      return wrong === undefined ? undefined : `page ${wrong.number} has a link or a note on it`;
    },
  },
  {
    name: 'actions',
    find: ({ actions, isLocked }) => {
      if (isLocked) return 'it is locked';
      return actions.length === 0 ? undefined : `it acts by itself (${actions.join(', ')})`;
    },
  },
];

// In pt: numbers in files are rounded.
const SLACK = 0.01;

function areNested({ media, bleed, trim }: PressBoxes): boolean {
  return media !== undefined && trim !== undefined && isInside(trim, bleed ?? media) && isInside(bleed ?? media, media);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - SLACK &&
    inner[1] >= outer[1] - SLACK &&
    inner[2] <= outer[2] + SLACK &&
    inner[3] <= outer[3] + SLACK
  );
}
