import type { HandoutLayout } from '../../design/handout-layout.ts';
import { SLIDE_SIZES } from '../../design/stylesheet.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { asClock, type SpeakingTime } from '../../views/deck/speaking-time.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { plainText, type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { toHtml } from '../../views/text/to-html.ts';
import { cssString } from '../brief/css-string.ts';
import type { MarpSlides } from './render-deck-html.ts';
import { slideSections, withoutPageRules } from './slide-sections.ts';

/** What a handout is made of besides its slides. */
export interface HandoutParts {
  readonly layout: HandoutLayout;
  /** The CSS of the deck's page, with its fonts. */
  readonly css: string;
  readonly withNotes: boolean;
  readonly time: SpeakingTime;
  /** The name of the family in which notes and labels are set, as CSS has it. */
  readonly family: string;
}

/** Renders the handout of a deck as an HTML page: its slides as they are, each with its notes or with lines to write on. */
export function renderHandout(view: DeckView, slides: MarpSlides, parts: HandoutParts): string {
  const sections = slideSections(slides.html);
  const rows = view.slides.map((slide, index) => row(view, slide, { index, section: sections[index] ?? '', parts }));
  const direction = readsFromRight(view.language) ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${view.language}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${toHtml(view.title)}</title>
<style>
${parts.css}
${withoutPageRules(slides.css)}
${styleOf(view, parts)}
</style>
</head>
<body class="handout">
${rows.join('\n')}
</body>
</html>
`;
}

interface Row {
  readonly index: number;
  readonly section: string;
  readonly parts: HandoutParts;
}

function row(view: DeckView, slide: SlideView, { index, section, parts }: Row): string {
  const { withNotes, time, layout } = parts;
  const number = filled(view.labels['slide_of'], { number: index + 1, count: view.slides.length });
  const seconds = time.slides[index] ?? 0;
  const clock = seconds === 0 ? '' : ` · ${asClock(seconds)}`;
  const notes = withNotes ? slide.notes : [];
  const beside =
    notes.length > 0
      ? notes.map((note) => `<p>${toHtml(note)}</p>`).join('\n')
      : `<div class="handout-lines" role="presentation">${'<div></div>'.repeat(linesIn(layout, view.ratio, index))}</div>`;
  return `<div class="handout-row">
<div class="handout-slide"><div class="marpit">${section}</div></div>
<div class="handout-notes">
<p class="handout-label">${number}${clock}</p>
${index === 0 ? `<p>${speakingTimeOf(view, time.total)}</p>` : ''}
${beside}
</div>
</div>`;
}

function speakingTimeOf({ labels }: DeckView, seconds: number): string {
  return filled(labels['speaking_time'], { time: asClock(seconds) });
}

// A label as markup, with values in place of the names in braces.
function filled(label: RichText | undefined, values: Readonly<Record<string, string | number>>): string {
  const words = label === undefined ? '' : wordsOf(label);
  return toHtml(plainText(words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))));
}

// In mm: the distance of the lines, and the room of the label above them.
const LINE = 8;
const LABEL = 6;
const MOST_LINES = 20;

function linesIn({ row: height, slide, isBeside }: HandoutLayout, ratio: DeckView['ratio'], index: number): number {
  const room = isBeside ? height : height - slideHeight(slide, ratio) - GAP;
  // Above the first lines stands the time of the whole deck.
  return Math.max(2, Math.min(MOST_LINES, Math.floor((room - LABEL) / LINE) - (index === 0 ? 1 : 0)));
}

// Between a slide and what stands below or beside it, in mm.
const GAP = 4;

function slideHeight(width: number, ratio: DeckView['ratio']): number {
  const size = SLIDE_SIZES[ratio];
  return (width * size.height) / size.width;
}

// The line around a slide, in mm.
const EDGE = 0.2;
const PX_PER_MM = 96 / 25.4;

function styleOf(view: DeckView, { layout, family }: HandoutParts): string {
  const { width, height } = SLIDE_SIZES[view.ratio];
  const { paper, top, side, bottom, row: rowHeight, gap, slide, isBeside } = layout;
  const scale = (slide * PX_PER_MM) / width;
  const foot = `font: 400 8pt / 1.3 ${family}; color: #444; vertical-align: top; padding-top: 4mm;`;
  return `@page { size: ${paper} portrait; margin: ${top}mm ${side}mm ${bottom}mm;
  @bottom-left { content: ${cssString(wordsOf(view.title))}; ${foot} } @bottom-right { content: counter(page); ${foot} } }
body.handout { margin: 0; background: none; font: 400 10pt / 1.4 ${family}; color: #000; print-color-adjust: exact; }
.handout-row { break-inside: avoid; min-height: ${rowHeight}mm; margin-block-end: ${gap}mm;
  ${isBeside ? `display: grid; grid-template-columns: ${slide + 2 * EDGE}mm 1fr; column-gap: ${GAP + 2}mm;` : ''} }
.handout-row:last-child { margin-block-end: 0; }
.handout-slide { position: relative; overflow: hidden; width: ${slide}mm; height: ${slideHeight(slide, view.ratio)}mm; border: ${EDGE}mm solid #bbb; ${isBeside ? '' : `margin: 0 auto ${GAP}mm;`} }
.handout-slide > .marpit { zoom: ${scale}; width: ${width}px; height: ${height}px; margin: 0; }
.handout-slide > .marpit > section { break-before: auto !important; break-after: auto !important; margin: 0 !important; box-shadow: none !important; }
.handout-notes p { margin: 0 0 2mm; font-size: ${isBeside ? '9pt' : '10pt'}; }
.handout-notes .handout-label { font-size: 8pt; line-height: ${LABEL}mm; margin: 0; color: #444; }
.handout-lines > div { height: ${LINE - 0.2}mm; border-block-end: 0.2mm solid #999; }`;
}
