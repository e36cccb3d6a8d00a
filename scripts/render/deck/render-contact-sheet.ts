import { SLIDE_SIZES } from '../../design/stylesheet.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { toHtml } from '../../views/text/to-html.ts';
import type { MarpSlides } from './render-deck-html.ts';
import { slideSections, withoutPageRules } from './slide-sections.ts';

/** The width of a contact sheet in px. */
export const SHEET_WIDTH = 1600;

const COLUMNS = 4;
const GAP = 20;
const MARGIN = 30;

/** Renders all slides of a deck as one page of small slides with their numbers; `css` is that of the deck's page. */
export function renderContactSheet(view: DeckView, slides: MarpSlides, css: string): string {
  const { width, height } = SLIDE_SIZES[view.ratio];
  const scale = (SHEET_WIDTH - 2 * MARGIN - GAP * (COLUMNS - 1)) / COLUMNS / width;
  const marking = view.document?.banner?.whole;
  const head = marking === undefined ? '' : `<p class="sheet-marking">${toHtml(marking)}</p>`;
  const items = slideSections(slides.html).map((section, index) => {
    return `<div class="sheet-item"><div class="sheet-slide"><div class="marpit">${section}</div></div>${index + 1}</div>`;
  });
  const direction = readsFromRight(view.language) ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${view.language}"${direction}>
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${toHtml(view.title)}</title>
<style>
${css}
${withoutPageRules(slides.css)}
body.sheet { margin: 0; padding: ${MARGIN}px; background: #fff; color: #333; font: 400 14px / 1.4 var(--sans); width: ${SHEET_WIDTH}px; box-sizing: border-box; }
.sheet-marking { margin: 0 0 16px; font-weight: 600; text-align: center; }
.sheet-items { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: ${GAP}px; }
.sheet-slide { overflow: hidden; outline: 1px solid #bbb; width: ${width * scale}px; height: ${height * scale}px; }
.sheet-slide > .marpit { zoom: ${scale}; width: ${width}px; height: ${height}px; }
.sheet-slide > .marpit > section { margin: 0 !important; box-shadow: none !important; }
</style></head>
<body class="sheet">
${head}
<div class="sheet-items">
${items.join('\n')}
</div>
</body>
</html>
`;
}
