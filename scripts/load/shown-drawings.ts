import type { ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath, Outline } from '../outline/outline.ts';

/** An SVG drawing of the summit as the pages hold it, its proportions, and the place where the outline names it. */
export interface ShownDrawing extends AssetPath {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
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
    return [{ path, at, svg: new TextDecoder().decode(bytes), width, height }];
  });
  // A motif fills a square at the edge of a cover.
  const square = { width: 1, height: 1 };
  const all =
    design.motif === undefined || motif === undefined ? shown : [...shown, { ...design.motif, svg: motif, ...square }];
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}
