import type { PageSetup } from '../../design/page-setup.ts';
import { TYPE_SCALES } from '../../design/type-scale.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { cssString } from './css-string.ts';

/** The edition of a brief's page, and the names of the families of its labels. */
interface PrintedLook {
  readonly edition: PageSetup['edition'];
  readonly family: string;
}

/**
 * Lets the brief's page say the words of the document's marking on every sheet that a reader prints from a browser: in the
 * margins of the pages, and at the head of the cover, which has none. The PDF has them from elsewhere (`stampPages`).
 */
export function markPrintedPages(html: string, { document }: BriefView, { edition, family }: PrintedLook): string {
  const banner = document?.banner ?? null;
  if (banner === null) return html;
  const font = `font: 600 ${Math.max(LEAST_SIZE, TYPE_SCALES[edition].tiny)}pt / 1.25 ${family}; text-align: center`;
  const rules = [
    '@page {',
    `@top-center { ${forced(`content: ${cssString(wordsOf(banner.head))}; ${font}; ${INK}; ${TOP}`)} }`,
    `@bottom-center { ${forced(`content: ${cssString(wordsOf(banner.foot))}; ${font}; ${INK}; ${BOTTOM}`)} }`,
    '}',
    '@media print {',
    `${MARKING} { ${forced(`${SHOWN}; position: absolute; z-index: 2147483647; top: ${FROM_EDGE}mm; left: 0; right: 0; ${font}`)} }`,
    `${MARKING} p { ${forced(`${SHOWN}; width: fit-content; margin: 0 auto; padding: 0 4pt; font: inherit; background: white; ${INK}`)} }`,
    '}',
    '',
  ].join('\n');
  return html.replace('</style>', () => `${rules}</style>`);
}

// In pt, and in mm from the edge of the sheet: as on the pages of the PDF.
const LEAST_SIZE = 9;
const FROM_EDGE = 5.5;
const TOP = `vertical-align: top; padding-top: ${FROM_EDGE}mm`;
const BOTTOM = `vertical-align: bottom; padding-bottom: ${FROM_EDGE}mm`;
const INK = 'color: black';
const SHOWN =
  'display: block; visibility: visible; opacity: 1; transform: none; clip-path: none; filter: none; mask: none; mix-blend-mode: normal; text-indent: 0';
// No selector of a summit's own stylesheet is as strong, and no declaration of it wins over these.
const MARKING = ':root:not(#a#b#c) body > .marking';

function forced(declarations: string): string {
  return declarations
    .split('; ')
    .map((declaration) => `${declaration} !important`)
    .join('; ');
}
