import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../../diagnostics/place.ts';
import type { LoadedAsset } from '../outline.ts';
import { xmlFault } from './check-xml.ts';
import { cleanDrawing } from './clean-drawing.ts';
import { decodeDrawing } from './decode-drawing.ts';
import { readDrawingSize } from './drawing-size.ts';
import { lettersOf } from './image-bytes.ts';
import { readDoctype } from './read-doctype.ts';

/** A drawing that can be used, or the findings that say why it can't. */
export interface CheckedDrawing {
  /** The text that is put into the pages: without document type and invisible parts. */
  readonly svg?: string;
  /** The drawing's own size in px; undefined where it gives no size. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly findings: readonly Diagnostic[];
}

const MOST_KILOBYTES = 512;
// This includes the copy of the document that Illustrator adds.
const MOST_KILOBYTES_OF_FILE = 8 * 1024;

const PLAIN = 'Export it anew from your drawing program as plain SVG, without scripts, links and embedded pages.';
const AS_PATHS = 'In your drawing program, convert text to paths and save it again; or export a PNG at 2x.';
const EMBEDDED =
  'In your drawing program, embed the picture instead of linking it, as PNG or JPEG, and save it again; or export a PNG at 2x.';
const AS_UTF_8 = 'Open it in your drawing program and save it again as SVG, which is UTF-8 then.';
const SMALLER = 'Simplify its paths, or export a PNG at 2x.';
const WITHOUT_ENTITIES =
  "Save it again without the option that keeps the program's own data (in Illustrator: untick 'Preserve Illustrator Editing Capabilities').";
/** The advice for a drawing whose size can't be read. */
export const WITH_SIZE =
  'Give its <svg> a viewBox, and a width and a height above 0 or no such attributes: or export it anew.';

const OUTSIDE = 'it names something outside of itself';

const FAULTS = [
  { reason: 'it holds a script', pattern: /<\s*(?:[\w.-]+:)?script\b|\son\w+\s*=|javascript:/i, advice: PLAIN },
  {
    reason: 'it holds a page of its own (foreignObject)',
    pattern: /<\s*(?:[\w.-]+:)?foreignObject\b/i,
    advice: PLAIN,
  },
  {
    reason: 'it sets text, for which no font of the pack is there',
    // Drawing programs leave empty text elements behind, which show nothing.
    pattern: /<(?:[\w.-]+:)?(?:text|flowPara|flowSpan)\b[^>]*(?<!\/)>(?!\s*<\/)/i,
    advice: AS_PATHS,
  },
  {
    reason: 'it moves, and paper can show one picture only',
    pattern: /<\s*(?:[\w.-]+:)?(?:animate\w*|set)\b|@(?:-\w+-)?keyframes\b/i,
    advice: PLAIN,
  },
  {
    reason: 'it shows a picture that is in another file',
    pattern: /<\s*(?:[\w.-]+:)?image\b[^>]*?\bhref\s*=\s*["'](?!#|data:)/i,
    advice: EMBEDDED,
  },
  {
    reason: 'it holds a file that is neither PNG nor JPEG, such as a font',
    pattern: /(?:\bhref\s*=\s*["']|\(\s*["']?)data:(?!image\/(?:png|jpe?g)\b)/i,
    advice: EMBEDDED,
  },
  {
    reason: OUTSIDE,
    pattern:
      /\b(?:xlink:)?href\s*=\s*["'](?!#|data:)|(?:url|\bimage-set|\bimage|\bsrc)\(\s*["']?(?!#|data:|url\()|@import\b|(?<!\sxmlns(?::[\w.-]+)?\s*=\s*["'])\b(?:https?|ftp|file|wss?):\/\//i,
    advice: PLAIN,
  },
] as const;

/**
 * Checks that a drawing can be used: an SVG of a sensible size that a browser can read and that needs no other file.
 * Replaces the plain entities of its document type, and removes invisible parts.
 */
export function checkDrawing(asset: LoadedAsset): CheckedDrawing {
  const { path, at, file, bytes } = asset;
  const fault = (reason: string, advice: string, place = at) => ({
    findings: [diagnose('outline/unusable-image', { path, reason, advice }, place)],
  });
  if (bytes.length > MOST_KILOBYTES_OF_FILE * 1024)
    return fault(largeReason(bytes.length, MOST_KILOBYTES_OF_FILE), SMALLER);
  const text = decodeDrawing(bytes);
  if (text === undefined) return isMarkup(bytes) ? fault(NOT_ITS_ENCODING, AS_UTF_8) : fault(NO_DRAWING, PLAIN);
  if (/<\?xml-stylesheet\b/i.test(text)) return fault(OUTSIDE, PLAIN);
  const read = readDoctype(text, MOST_KILOBYTES_OF_FILE * 1024);
  if ('reason' in read) return fault(read.reason, WITHOUT_ENTITIES, placeAt(file, text, read.from, read.to));
  if (!ROOT.test(read.svg)) return fault(NO_DRAWING, PLAIN);
  const torn = xmlFault(read.placed);
  if (torn !== undefined) return fault(torn.reason, MEND, placeAt(file, text, torn.from, torn.to));
  const { svg, holdsPage } = cleanDrawing(read.svg);
  return holdsPage ? fault('it holds a page of its own (HTML)', PLAIN) : checkSeen(asset, svg);
}

const NO_DRAWING = 'it is not an SVG drawing';
const NOT_ITS_ENCODING = 'its letters are not in the encoding that it says (UTF-8 if it says none)';
const MEND = 'Mend it there, or export it anew from your drawing program as plain SVG.';

// Checks the cleaned text, which is the one that is put into the pages.
function checkSeen({ path, at }: LoadedAsset, svg: string): CheckedDrawing {
  const fault = (reason: string, advice: string) => ({
    findings: [diagnose('outline/unusable-image', { path, reason, advice }, at)],
  });
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?</.test(svg)) {
    return fault(
      'its <svg> does not say xmlns="http://www.w3.org/2000/svg", by which a browser knows it as a drawing',
      PLAIN,
    );
  }
  const asRead = svg.replace(ESCAPES, (_, ...codes: readonly string[]) => signOf(codes));
  const found = FAULTS.filter(({ pattern }) => pattern.test(asRead));
  // A linked picture is outside of the drawing too.
  const faults = found.filter(({ reason }) => reason !== OUTSIDE || !found.some(({ advice }) => advice === EMBEDDED));
  const [first] = faults;
  if (first !== undefined) return fault(faults.map(({ reason }) => reason).join('; '), first.advice);
  if (svg.length > MOST_KILOBYTES * 1024) return fault(largeReason(svg.length, MOST_KILOBYTES), SMALLER);
  const size = readDrawingSize(svg);
  if (size !== undefined && 'reason' in size) return fault(size.reason, WITH_SIZE);
  return { svg, size, findings: [] };
}

const ROOT = /^\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[\w.-]+:)?svg\b/;

function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(lettersOf(bytes.subarray(0, 200)));
}

// A browser also reads characters that XML or CSS write as numbers, so they are decoded first.
const ESCAPES = /&#(\d{1,7});|&#x([\da-f]{1,6});|\\([\da-f]{1,6})\s?/gi;

function signOf([decimal, ...hexadecimal]: readonly (string | undefined)[]): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal.find(Boolean) ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function largeReason(length: number, most: number): string {
  return `it has ${Math.ceil(length / 1024)} KB, and ${most} KB is the most`;
}
