import type { Printer } from '../../browser/browser.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { DeckPicture } from '../../office/deck/parts/deck-picture.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';
import { officePictures } from './office-pictures.ts';

/** The pictures of a deck by the figure's id, and its motif as the cover shows it. */
export interface DeckPictures {
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly motif: DeckPicture | undefined;
}

/**
 * Makes the pictures of a deck for Office: those of the drawings that its slides show, and the motif. The figures in
 * `native` need none.
 */
export async function deckPictures(
  { view, drawings }: Pick<LaidOutDeck, 'view' | 'drawings'>,
  native: ReadonlySet<string>,
  { library, ...material }: PackMaterial,
  printer: Printer,
): Promise<DeckPictures> {
  const shown = new Set(view.slides.flatMap(shownDrawings));
  const used = [...drawings].filter(([name]) => shown.has(name) && !native.has(name));
  const motif = motifOf(material);
  const all = new Map([...used, ...(motif === undefined ? [] : [[MOTIF_NAME, motif] as const])]);
  const pictures = await officePictures(all, { library, printer, recall: material.recall, file: 'deck.pptx' });
  const ofMotif = pictures.get(MOTIF_NAME);
  pictures.delete(MOTIF_NAME);
  return { pictures, motif: ofMotif };
}

// No figure can have this id.
const MOTIF_NAME = '_motif';

// The axis of a timeline is no picture: its lines and marks are made anew.
function shownDrawings(slide: SlideView): string[] {
  if ('drawing' in slide) return [slide.drawing.id];
  const code = slide.layout === 'close' && slide.published !== null ? [slide.published.code.id] : [];
  return 'logo' in slide && slide.logo !== null ? [slide.logo.id, ...code] : code;
}

// The motif is a square of 840 px in the middle of the cover's height, of which the right 240 px are cut off.
const MOTIF = { size: 840, width: 600, height: 720 };

function motifOf({ drawings, context }: Pick<PackMaterial, 'drawings' | 'context'>): string | undefined {
  const path = context.outline.design.motif?.path;
  const found = drawings.find((each) => each.path === path);
  if (found === undefined) return undefined;
  const { size, width, height } = MOTIF;
  const inner = found.svg.replace(
    /^[\s\S]*?<svg\b/,
    `<svg x="0" y="${(height - size) / 2}" width="${size}" height="${size}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}
