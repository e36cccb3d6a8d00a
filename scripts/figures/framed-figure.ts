import type { MeasureText, TextStyle } from '../design/widths/font-widths.ts';
import { escapeHtml } from '../views/text/to-html.ts';

/** The words around a figure that stands alone, each as plain text; empty where the figure has none. */
export interface FrameWords {
  readonly title: string;
  readonly subtitle: string;
  /** What stands below it: what follows from it, its note, its sources, its credit. */
  readonly foot: readonly string[];
  /** The marking of the document, above and below everything. */
  readonly marking: string;
  /** What the figure shows, for people who do not see it. */
  readonly alt: string;
}

/** How a framed figure looks: its colours, the families of headlines and of text, and how wide a line of them is. */
export interface FrameLook {
  readonly colours: Readonly<Record<'ink' | 'mute' | 'paper', string>>;
  readonly families: Readonly<Record<'heading' | 'text', string>>;
  readonly measure: MeasureText;
  readonly isRightToLeft: boolean;
}

// In px.
const MARGIN = 32;
const GAP = 18;
const TITLE = { fontSize: 28, fontWeight: 600, role: 'heading' } as const;
const SUBTITLE = { fontSize: 18, fontWeight: 400, role: 'text' } as const;
const FOOT = { fontSize: 16, fontWeight: 400, role: 'text' } as const;
const MARKING = { fontSize: 16, fontWeight: 600, role: 'text' } as const;
const LEADING = 1.3;
// A drawing may be narrow; its words still need room.
const LEAST_WIDTH = 640;

/**
 * Puts a figure's drawing, with its size in px, into a frame with all that is needed to understand it alone: its title, what
 * it measures, note, sources and credit, and the marking of the document.
 */
export function framedFigure(
  drawing: { readonly svg: string; readonly width: number; readonly height: number },
  words: FrameWords,
  look: FrameLook,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const inner = Math.max(LEAST_WIDTH, drawing.width);
  const width = inner + 2 * MARGIN;
  const lines = openLines(inner, look);
  lines.add(words.marking, MARKING, 'mute');
  lines.space(words.marking === '' ? 0 : GAP / 2);
  lines.add(words.title, TITLE, 'ink');
  lines.add(words.subtitle, SUBTITLE, 'mute');
  lines.space(GAP);
  const top = lines.y();
  lines.space(drawing.height + GAP);
  for (const foot of words.foot) lines.add(foot, FOOT, 'mute');
  lines.space(words.marking === '' ? 0 : GAP / 2);
  lines.add(words.marking, MARKING, 'mute');
  const height = Math.ceil(lines.y() + MARGIN);
  const left = MARGIN + (inner - drawing.width) / 2;
  const inside = drawing.svg.replace(/^<svg\b/, `<svg x="${left}" y="${top}"`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escapeHtml(words.title)}</title><desc>${escapeHtml(words.alt)}</desc><rect width="${width}" height="${height}" fill="${look.colours.paper}"/>${lines.markup()}${inside}</svg>`;
  return { svg, width, height };
}

function openLines(inner: number, { colours, families, measure, isRightToLeft }: FrameLook) {
  let y = MARGIN;
  let markup = '';
  const [x, anchor] = isRightToLeft ? [MARGIN + inner, ' direction="rtl"'] : [MARGIN, ''];
  return {
    y: () => y,
    markup: () => markup,
    space: (px: number) => {
      y += px;
    },
    add: (text: string, style: TextStyle & { readonly role: 'heading' | 'text' }, colour: 'ink' | 'mute') => {
      const { fontSize: size = 16, fontWeight = 400, role } = style;
      for (const line of brokenLines(text, inner, (words) => measure(words, style))) {
        y += size * LEADING;
        const look = `font-family="${escapeHtml(families[role])}" font-size="${size}" font-weight="${fontWeight}"`;
        markup += `<text x="${x}" y="${Math.round(y - size * (LEADING - 1))}"${anchor} ${look} fill="${colours[colour]}">${escapeHtml(line)}</text>`;
      }
    },
  };
}

function brokenLines(text: string, width: number, widthOf: (words: string) => number): string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )|(?<=[\p{Script=Han}、。，])/u)) {
    if (line !== '' && widthOf(`${line}${word}`.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
