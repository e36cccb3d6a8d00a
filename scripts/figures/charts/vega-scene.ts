import type { View } from 'vega';

/** A box in px. */
export interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A node of Vega's scene: a mark, which holds items, or an item, which holds marks where it is a group. */
export interface SceneNode {
  readonly marktype?: string;
  readonly items?: readonly SceneNode[];
  readonly bounds?: Bounds;
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly opacity?: number;
  readonly angle?: number;
}

/** Measures a line of text as an item of the scene has it. */
export interface TextMetrics {
  width: (item: { fontSize?: number; fontWeight?: string | number }, text: unknown) => number;
}

/** What Vega exports and its types leave out. */
export interface VegaScene {
  readonly textMetrics: TextMetrics;
  readonly SVGStringRenderer: new () => {
    initialize: (element: null, width: number, height: number, origin: [number, number]) => void;
    render: (root: SceneNode) => void;
    svg: () => string;
  };
}

/** The root of a view's scene, with the box of all that is drawn. */
export function sceneOf(view: View): SceneNode & { readonly bounds: Bounds } {
  return (view.scenegraph() as unknown as { readonly root: SceneNode & { readonly bounds: Bounds } }).root;
}
