import type { ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath, Outline } from '../outline/outline.ts';

/** An SVG drawing of the summit as the pages hold it, its proportions, and the place where the outline names it. */
export interface ShownDrawing extends AssetPath {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Whether a figure shows it on white paper. Logos and motifs have grounds of their own, and dark slides have theirs. */
  readonly isOnPaper: boolean;
}

/**
 * Lists the SVG drawings among the `named` images of a summit, and its motif. Each drawing comes once, with the place
 * where it is first named.
 */
export function shownDrawings(
  { design }: Outline,
  named: readonly AssetPath[],
  images: ReadonlyMap<string, ImageFile>,
  motif: string | undefined,
): ShownDrawing[] {
  const shown = named.flatMap(({ path, at }): ShownDrawing[] => {
    const { type, bytes, width, height } = images.get(path) ?? {};
    if (type !== 'svg' || width === undefined || height === undefined) return [];
    const isOnPaper = design.slides !== 'dark' && named.some((one) => one.path === path && one !== design.logo);
    return [{ path, at, svg: new TextDecoder().decode(bytes), width, height, isOnPaper }];
  });
  // A motif fills a square at the edge of a cover.
  const square = { width: 1, height: 1, isOnPaper: false };
  const all =
    design.motif === undefined || motif === undefined ? shown : [...shown, { ...design.motif, svg: motif, ...square }];
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}
