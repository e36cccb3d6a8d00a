import type { ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath, Outline } from '../outline/outline.ts';

/** An SVG drawing of the summit as the pages hold it, its proportions, and the place where the outline names it. */
export interface ShownDrawing extends AssetPath {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /**
   * The colours (#rrggbb) of the grounds on which a figure shows it: the paper, and that of dark slides. Logos and motifs have
   * grounds of their own, so theirs are none.
   */
  readonly grounds: readonly string[];
}

/**
 * Lists the SVG drawings among the `named` images of a summit, and its motif. Each drawing comes once, with the place
 * where it is first named. `slides` is the colour (#rrggbb) of the ground of the slides.
 */
export function shownDrawings(
  { design }: Outline,
  named: readonly AssetPath[],
  images: ReadonlyMap<string, ImageFile>,
  { motif, slides }: { readonly motif: string | undefined; readonly slides: string },
): ShownDrawing[] {
  const shown = named.flatMap(({ path, at }): ShownDrawing[] => {
    const { type, bytes, width, height } = images.get(path) ?? {};
    if (type !== 'svg' || width === undefined || height === undefined) return [];
    const isFigure = named.some((one) => one.path === path && one !== design.logo);
    const grounds = isFigure ? [PAPER, ...(design.slides === 'dark' ? [slides] : [])] : [];
    return [{ path, at, svg: new TextDecoder().decode(bytes), width, height, grounds }];
  });
  // A motif fills a square at the edge of a cover.
  const square = { width: 1, height: 1, grounds: [] };
  const all =
    design.motif === undefined || motif === undefined ? shown : [...shown, { ...design.motif, svg: motif, ...square }];
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}

const PAPER = '#ffffff';
