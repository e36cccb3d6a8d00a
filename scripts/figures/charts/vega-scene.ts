import type { View } from 'vega';

/** A box in px. */
export interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A node of Vega's scene: a mark, which has items, or an item. An item that is a group has marks. */
export interface SceneNode {
  readonly marktype?: string;
  /** The name and purpose of a mark, such as `axis-label`. */
  readonly name?: string;
  readonly role?: string;
  readonly items?: readonly SceneNode[];
  readonly bounds?: Bounds;
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  /** The form of a line from one item to the next, such as `step-after`. */
  readonly interpolate?: string;
  readonly text?: unknown;
  readonly opacity?: number;
  readonly angle?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fill?: unknown;
  readonly fillOpacity?: number;
  readonly stroke?: unknown;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  /** Whether a line passes through the item. */
  readonly defined?: boolean;
  /** The side of the drawing on which an axis is. */
  readonly orient?: string;
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly outerRadius?: number;
  /** The area of a symbol in px². */
  readonly size?: number;
  /** The row of data that an item shows. */
  readonly datum?: Readonly<Record<string, unknown>>;
}

/** Measures the width of a line of text, given as an item of the scene. */
export interface TextMetrics {
  width: (item: { fontSize?: number; fontWeight?: string | number }, text: unknown) => number;
}

/** Exports of Vega that its types lack. */
export interface VegaScene {
  readonly textMetrics: TextMetrics;
  readonly SVGStringRenderer: new () => {
    initialize: (element: null, width: number, height: number, origin: [number, number]) => void;
    render: (root: SceneNode) => void;
    svg: () => string;
  };
}

/** Gives the root of a view's scene, with the bounding box of the drawing. */
export function sceneOf(view: View): SceneNode & { readonly bounds: Bounds } {
  return (view.scenegraph() as unknown as { readonly root: SceneNode & { readonly bounds: Bounds } }).root;
}

/** Lists all marks of a scene, each with the origin of its items in px from the drawing's origin. */
export function marksIn(
  node: SceneNode,
  x = 0,
  y = 0,
): { readonly mark: SceneNode; readonly x: number; readonly y: number }[] {
  const own = node.marktype === undefined ? [] : [{ mark: node, x, y }];
  const [dx, dy] = node.marktype === undefined ? [x + (node.x ?? 0), y + (node.y ?? 0)] : [x, y];
  if (node.marktype !== undefined && node.marktype !== 'group') return own;
  return [...own, ...(node.items ?? []).flatMap((item) => marksIn(item, dx, dy))];
}
