import type { Printer } from '../../browser/browser.ts';
import { drawPngs, type SizedDrawing } from '../../browser/draw-pngs.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { DeckPicture } from '../../office/deck/parts/deck-picture.ts';
import { embeddedImage } from '../../office/drawing/embedded-image.ts';
import { textsToPaths } from '../../office/drawing/texts-to-paths.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';

/** The pictures of a deck by the figure's id, and its motif as the cover shows it. */
export interface DeckPictures {
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly motif: DeckPicture | undefined;
}

/**
 * Makes the pictures of a deck for Office: a photograph is its own file, and every other drawing an SVG whose texts are
 * paths, with a PNG that the browser has drawn of it. The figures in `native` need none.
 */
export async function deckPictures(
  { view, drawings }: Pick<LaidOutDeck, 'view' | 'drawings'>,
  native: ReadonlySet<string>,
  material: PackMaterial,
  printer: Printer,
): Promise<DeckPictures> {
  const photographs = new Map<string, DeckPicture>();
  const drawn = new Map<string, SizedDrawing>();
  const shown = new Set(view.slides.flatMap(shownDrawings));
  for (const [id, svg] of [...drawings].filter(([name]) => shown.has(name) && !native.has(name))) {
    const image = embeddedImage(svg);
    const size = sizeOf(svg);
    if (image === undefined) drawn.set(id, { ...size, svg: await withPaths(svg, material) });
    else photographs.set(id, { ...size, name: id, raster: image, svg: undefined, crop: image.crop });
  }
  const motif = motifOf(material);
  const all = [...drawn.values(), ...(motif === undefined ? [] : [motif])];
  const pngs = await printer.withPage(
    'drawing the pictures of deck.pptx',
    async (page) => await drawPngs(page, all, DENSITY),
  );
  const pictureOf = (name: string, drawing: SizedDrawing, index: number): DeckPicture => ({
    ...drawing,
    name,
    raster: { format: 'png', bytes: pngs[index] ?? new Uint8Array() },
    // An SVG inside an SVG is not shown by Office: such a picture has only its pixels.
    svg: drawing.svg.includes('<image') ? undefined : new TextEncoder().encode(drawing.svg),
  });
  const made = [...drawn].map(([id, drawing], index) => [id, pictureOf(id, drawing, index)] as const);
  return {
    pictures: new Map([...photographs, ...made]),
    motif: motif === undefined ? undefined : pictureOf('motif', motif, all.length - 1),
  };
}

// The axis of a timeline is no picture: its lines and marks are made anew.
function shownDrawings(slide: SlideView): string[] {
  if ('drawing' in slide) return [slide.drawing.id];
  return 'logo' in slide && slide.logo !== null ? [slide.logo.id] : [];
}

const DENSITY = 2;

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

async function withPaths(svg: string, { library }: PackMaterial): Promise<string> {
  if (!svg.includes('<text')) return svg;
  const { openGlyphFonts } = await import('../../office/drawing/glyph-fonts.ts');
  return textsToPaths(svg, openGlyphFonts(await library.facesFor(svg)));
}

// The motif is a square of 840 px in the middle of the cover's height, of which the right 240 px are cut off.
const MOTIF = { size: 840, width: 600, height: 720 };

function motifOf({ drawings, context }: PackMaterial): SizedDrawing | undefined {
  const path = context.outline.design.motif?.path;
  const found = drawings.find((each) => each.path === path);
  if (found === undefined) return undefined;
  const { size, width, height } = MOTIF;
  const inner = found.svg.replace(
    /^[\s\S]*?<svg\b/,
    `<svg x="0" y="${(height - size) / 2}" width="${size}" height="${size}"`,
  );
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`,
  };
}
