import type { Printer } from '../../browser/browser.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import { toDocumentView } from '../../views/document/to-document-view.ts';
import { printStamps } from '../print-stamps.ts';

const PT_PER_PX = 0.75;
// As templates/deck/deck.css sets the words on the slides of the page to present from, in px.
const SIZE = 18;
const LEADING = 1.25;
const FROM_EDGE = 10;
const FROM_SIDE = 72;

/** Prints the words of the document's marking for the slides; undefined where it has none. */
export async function stampDeck(material: PackMaterial, printer: Printer, printed: Uint8Array) {
  const banner = toDocumentView(material.context)?.banner ?? null;
  if (banner === null) return undefined;
  const [size, fromEdge, fromSide] = [SIZE * PT_PER_PX, FROM_EDGE * PT_PER_PX, FROM_SIDE * PT_PER_PX];
  const measures = { size, leading: LEADING, fromEdge, fromSide };
  const mostLines = { first: 2, head: 2, foot: 1 };
  return await printStamps(material, printer, { printed, banner, tokens: material.tokens.deck, measures, mostLines });
}
