import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type CharacterMap, readCharacterMaps } from './read-character-map.ts';

/** A stretch of text on one line of a printed page. */
export interface PrintedLine {
  /** The number of the page, from 1. */
  readonly page: number;
  /** How far its baseline stands below the page's top edge, in pt. */
  readonly y: number;
  readonly text: string;
}

/**
 * The lines of a printed page's text in reading order, which is the order of the page's elements: the tags
 * that Chromium writes name each piece of content, and its text operators are few and regular (Skia).
 */
export function readPrintedLines(document: PDFDocument): PrintedLine[] {
  const maps = new Map<PDFDict, CharacterMap>();
  const pages = document.getPages();
  const contents = pages.map((page, index) => readContents(page, index + 1, readCharacterMaps(page, maps)));
  const numbers = new Map(pages.map((page, index) => [page.ref.toString(), index]));
  return readOrder(document).flatMap(({ page, id }) => contents[numbers.get(page) ?? -1]?.get(id) ?? []);
}

/** A piece of content: the page's reference, and the piece's number on it. */
interface ContentName {
  readonly page: string;
  readonly id: number;
}

function readOrder(document: PDFDocument): ContentName[] {
  const names: ContentName[] = [];
  const walk = (object: PDFObject | undefined, page: string): void => {
    const node = object instanceof PDFRef ? document.context.lookup(object) : object;
    if (node instanceof PDFNumber) names.push({ page, id: node.asNumber() });
    else if (node instanceof PDFArray) for (const kid of node.asArray()) walk(kid, page);
    else if (node instanceof PDFDict) walkElement(node, page);
  };
  const walkElement = (element: PDFDict, page: string): void => {
    const own = element.get(PDFName.of('Pg'));
    const on = own instanceof PDFRef ? own.toString() : page;
    walk(element.get(PDFName.of('MCID')) ?? element.get(PDFName.of('K')), on);
  };
  walk(document.catalog.get(PDFName.of('StructTreeRoot')), '');
  return names;
}

const NUMBER = '-?[\\d.]+';
const OPERATORS = new RegExp(
  [
    '<<[^>]*?/MCID (?<id>\\d+)[^>]*>>\\s*BDC',
    '(?<begin>BDC|BMC)\\b',
    '(?<end>EMC)\\b',
    '(?<save>\\bq)\\s',
    '(?<restore>\\bQ)\\s',
    `(?<cm>(?:${NUMBER}\\s+){6})cm\\b`,
    `(?<tm>(?:${NUMBER}\\s+){6})Tm\\b`,
    `(?<td>(?:${NUMBER}\\s+){2})Td\\b`,
    `/(?<font>\\w+)\\s+${NUMBER}\\s+Tf\\b`,
    '<(?<hex>[0-9A-Fa-f]*)>\\s*Tj\\b',
  ].join('|'),
  'g',
);

interface State {
  /** The vertical scale and offset of the page's space, and those saved. */
  space: readonly [scale: number, offset: number];
  saved: (readonly [number, number])[];
  y: number;
  font: string;
  open: (number | undefined)[];
}

function readContents(
  page: PDFPage,
  number: number,
  maps: ReadonlyMap<string, CharacterMap>,
): Map<number, PrintedLine[]> {
  const found = new Map<number, PrintedLine[]>();
  const state: State = { space: [1, 0], saved: [], y: 0, font: '', open: [] };
  const height = page.getHeight();
  for (const { groups = {} } of contentOf(page).matchAll(OPERATORS)) {
    const id = state.open.findLast((open) => open !== undefined);
    const hex = groups['hex'];
    if (hex === undefined) follow(groups, state);
    else if (id !== undefined) {
      const text = (hex.toUpperCase().match(/.{4}/g) ?? []).map((glyph) => maps.get(state.font)?.get(glyph) ?? '');
      const y = height - (state.space[0] * state.y + state.space[1]);
      addText(found, id, { page: number, y, text: text.join('') });
    }
  }
  return found;
}

function follow(groups: Readonly<Record<string, string | undefined>>, state: State): void {
  const { id, begin, end, font } = groups;
  if (id !== undefined || begin !== undefined) state.open.push(id === undefined ? undefined : Number(id));
  if (end !== undefined) state.open.pop();
  if (font !== undefined) state.font = font;
  followSpace(groups, state);
}

// Chromium never turns or shears a page: of a matrix only the vertical scale and offset count.
function followSpace({ save, restore, cm, tm, td }: Readonly<Record<string, string | undefined>>, state: State): void {
  if (save !== undefined) state.saved.push(state.space);
  if (restore !== undefined) state.space = state.saved.pop() ?? [1, 0];
  if (tm !== undefined) state.y = numberAt(tm, 5);
  if (td !== undefined) state.y -= numberAt(td, 1);
  if (cm === undefined) return;
  state.space = [state.space[0] * numberAt(cm, 3), state.space[0] * numberAt(cm, 5) + state.space[1]];
}

function numberAt(operands: string, index: number): number {
  return Number(operands.trim().split(/\s+/)[index] ?? 0);
}

function addText(found: Map<number, PrintedLine[]>, id: number, piece: PrintedLine): void {
  const lines = found.get(id) ?? [];
  const last = lines.at(-1);
  if (last !== undefined && Math.abs(last.y - piece.y) < 0.5) {
    lines[lines.length - 1] = { ...last, text: last.text + piece.text };
  } else lines.push(piece);
  found.set(id, lines);
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array()))
    .map((bytes) => new TextDecoder('latin1').decode(bytes))
    .join('\n');
}
