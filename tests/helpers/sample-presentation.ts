import { coloursOf, paletteOf } from '../../scripts/design/stylesheet.ts';
import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import { deckPackage } from '../../scripts/office/deck/deck-package.ts';
import { openFontShelf } from '../../scripts/office/deck/fit/measured-font.ts';
import type { DeckPicture } from '../../scripts/office/deck/parts/deck-picture.ts';
import { type DeckMaterial, toDeckPlan } from '../../scripts/office/deck/to-deck-plan.ts';
import type { DeckView } from '../../scripts/views/deck/deck-view.ts';
import { readProjectText } from './read-project-text.ts';

const METADATA = {
  title: 'A title',
  authors: ['A. Author'],
  subject: 'A subject',
  keywords: ['one'],
  rights: 'Free',
  language: 'en-GB',
  date: { year: 2024, month: 6, day: 30 },
};

/** Writes the view of a deck as a presentation, with the same small picture for each of its drawings. */
export async function presentationOf(view: DeckView, changed: Partial<DeckMaterial> = {}): Promise<Uint8Array> {
  const tokens = await readProjectText('templates/tokens.css');
  const drawn = view.slides.flatMap((slide) => ('drawing' in slide ? [slide.drawing.id] : []));
  const material: DeckMaterial = {
    isDark: false,
    withNotes: false,
    native: new Set(),
    pictures: new Map(drawn.filter((id) => changed.native?.has(id) !== true).map((id) => [id, pictureOf(id)])),
    motif: pictureOf('motif'),
    measure: openFontShelf(new Map()),
    measureText: textWidth,
    workOfNote: (number) => number - 1,
    ...changed,
  };
  const look = {
    name: 'Summit',
    palette: { ...coloursOf(tokens), ...paletteOf(tokens) },
    isDark: material.isDark,
    fonts: { heading: 'Cambria', text: 'Calibri' },
  };
  return deckPackage(toDeckPlan(view, material), { look, metadata: METADATA });
}

function pictureOf(name: string): DeckPicture {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { name, width: 760, height: 380, raster: { format: 'png', bytes }, svg };
}
