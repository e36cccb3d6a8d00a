import sax from 'sax';
import { escapeHtml } from '../../views/text/to-html.ts';

/** The outline of a text that is set in one line. */
interface SetText {
  /** The path of its letters in SVG's notation, in px, from the start of the baseline. */
  readonly path: string;
  /** The width of the text in px. */
  readonly width: number;
}

/** The look of a line: the families of its font as CSS lists them, its size in px, its weight as in CSS. */
interface LineLook {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
}

/** Sets a text in one line. */
export type SetLine = (words: string, look: LineLook) => SetText;

/**
 * Replaces the texts of a drawing by paths of their letters, since Office draws the texts of an SVG in fonts of its
 * own. The drawing is well-formed XML, as the tool draws it; texts have no other elements inside than `tspan`.
 */
export function textsToPaths(svg: string, setLine: SetLine): string {
  return svg.replace(/<text\b[\s\S]*?<\/text>/g, (text) => pathsOf(text, setLine));
}

/** A part of a text that is set as one line, with the attributes of its elements from the outside in. */
interface Line {
  readonly words: string;
  readonly attributes: Attributes;
  /** The attributes of those elements alone in which it is the first line: they move the line. */
  readonly moves: Attributes;
}

type Attributes = Readonly<Record<string, string>>;

// The attributes that say how a text is set, and that a path has not.
const SETTING = new Set([
  ...['x', 'y', 'dx', 'dy', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'direction'],
  ...['dominant-baseline', 'letter-spacing'],
]);

function pathsOf(text: string, setLine: SetLine): string {
  let x = 0;
  let y = 0;
  const paths = readLines(text).map(({ words, attributes, moves }) => {
    const size = Number.parseFloat(attributes['font-size'] ?? '16');
    const weight = Number.parseFloat(attributes['font-weight']?.replace('bold', '700') ?? '400') || 400;
    const set = setLine(words, { family: attributes['font-family'] ?? '', size, weight });
    x = (lengthOf(moves['x'], size) ?? x) + (lengthOf(moves['dx'], size) ?? 0);
    y = (lengthOf(moves['y'], size) ?? y) + (lengthOf(moves['dy'], size) ?? 0);
    const start = x - set.width * (SHARES[attributes['text-anchor'] ?? ''] ?? 0);
    return `<path transform="translate(${hundredths(start)},${hundredths(y)})" d="${set.path}"/>`;
  });
  return `<g${rootAttributes(text)}>${paths.join('')}</g>`;
}

// The share of a line that stands before its anchor.
const SHARES: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const open: Attributes[] = [];
  let begun: Attributes[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ attributes }) => {
    open.push(attributes as Attributes);
    begun.push(attributes as Attributes);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (words) => {
    if (words.trim() === '') return;
    lines.push({ words, attributes: Object.assign({}, ...open), moves: Object.assign({}, ...begun) });
    begun = [];
  };
  parser.write(text).close();
  return lines;
}

function rootAttributes(text: string): string {
  let written = '';
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    if (name !== 'text') return;
    const kept = Object.entries(attributes).filter(([key]) => !SETTING.has(key));
    written = kept.map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`).join('');
  };
  parser.write(text).close();
  return written;
}

function lengthOf(value: string | undefined, size: number): number | undefined {
  if (value === undefined) return undefined;
  const length = Number.parseFloat(value);
  return value.endsWith('em') ? length * size : length;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
