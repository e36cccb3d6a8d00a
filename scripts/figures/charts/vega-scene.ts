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
  /** Of a mark: its name, where it has one, and what it is for, such as `axis-label`. */
  readonly name?: string;
  readonly role?: string;
  readonly items?: readonly SceneNode[];
  readonly bounds?: Bounds;
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly opacity?: number;
  readonly angle?: number;
  readonly width?: number;
  readonly height?: number;
  readonly stroke?: unknown;
  readonly strokeWidth?: number;
  /** Whether a line goes through the item. */
  readonly defined?: boolean;
  /** The side of an axis. */
  readonly orient?: string;
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly outerRadius?: number;
  /** The area of a symbol in square px. */
  readonly size?: number;
  /** The row that an item stands for. */
  readonly datum?: Readonly<Record<string, unknown>>;
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

/** All marks of a scene, each with the place from which its items are counted, in px from the drawing's origin. */
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
