import type { Box } from './measured-slide.ts';
import type { MarkedPiece } from './take-marks.ts';

/** A stretch of text with one mark, as the browser laid it out. */
export interface MeasuredStretch {
  readonly node: Text;
  readonly block: Element;
  readonly mark: number | null;
  /** The boxes of the visible ink, one for each line and font, in px. */
  readonly boxes: readonly Box[];
  readonly text: string;
  /** The size of its letters as they are drawn, in px. */
  readonly size: number;
  readonly label: boolean;
  readonly family: string;
}

/** Measures all stretches of text on a slide. Runs in the browser: it can use only what is sent there with it. */
export function measureTexts(
  section: Element,
  pieces: ReadonlyMap<Text, readonly MarkedPiece[]>,
  pen: CanvasRenderingContext2D | null,
): MeasuredStretch[] {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  const adjustments = sizeAdjustments();
  const stretches = nodes.flatMap((node) => {
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '') return [];
    if (parent.closest('style, script, template, title, desc, defs') !== null) return [];
    const style = getComputedStyle(parent);
    return style.visibility === 'visible' ? measureNode(node, parent, style, pieces.get(node) ?? [], pen) : [];
  });
  return stretches.map((each) => ({ ...each, size: each.size * (adjustments.get(each.family) ?? 1) }));
}

/** The factors by which `@font-face` rules draw the letters of a family smaller or larger than its size in CSS. */
export function sizeAdjustments(): ReadonlyMap<string, number> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return new Map(
    rules.flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '').trim();
      const adjusted = Number.parseFloat(rule.style.getPropertyValue('size-adjust'));
      return Number.isNaN(adjusted) ? [] : [[family, adjusted / 100] as const];
    }),
  );
}

/** Measures the stretches of one text node; empty where nothing is visible. */
export function measureNode(
  node: Text,
  parent: Element,
  style: CSSStyleDeclaration,
  pieces: readonly MarkedPiece[],
  pen: CanvasRenderingContext2D | null,
): MeasuredStretch[] {
  const scale = scaleOf(parent);
  const block = blockOf(parent);
  return stretchesOf(node, pieces).flatMap(({ from, to, mark }) => {
    const boxes = inkOf(node, from, to, style, scale, pen);
    if (boxes.length === 0) return [];
    const text = node.data.slice(from, to).replace(/\s+/g, ' ').trim();
    const size = Number.parseFloat(style.fontSize) * scale.y;
    const family = (style.fontFamily.split(',')[0] ?? '').replace(/["']/g, '').trim();
    return [{ node, block, mark, boxes, text, size, label: isLabel(parent, style), family }];
  });
}

/** Splits a text node into stretches: the pieces that marks enclosed, and the text between them. */
export function stretchesOf(
  { data }: Text,
  pieces: readonly MarkedPiece[],
): { from: number; to: number; mark: number | null }[] {
  const all: { from: number; to: number; mark: number | null }[] = [];
  let end = 0;
  for (const { from, to, mark } of pieces) {
    if (from > end) all.push({ from: end, to: from, mark: null });
    all.push({ from, to, mark });
    end = to;
  }
  if (end < data.length) all.push({ from: end, to: data.length, mark: null });
  return all.flatMap(({ from, to, mark }) => {
    const text = data.slice(from, to);
    const before = text.length - text.trimStart().length;
    const after = text.length - text.trimEnd().length;
    return text.trim() === '' ? [] : [{ from: from + before, to: to - after, mark }];
  });
}

/** The element that breaks a text into lines: the nearest one that is not inline. */
export function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement !== null && /^(?:inline|contents|ruby.*)$/.test(getComputedStyle(block).display)) {
    if (block.localName === 'text' && block instanceof SVGElement) return block;
    block = block.parentElement;
  }
  return block;
}

/** The factor by which an element is shown larger than its font size in CSS, and whether it stands upright. */
export function scaleOf(element: Element): { y: number; upright: boolean } {
  if (element instanceof SVGGraphicsElement && element.closest('foreignObject') === null) {
    const matrix = element.getScreenCTM();
    return { y: Math.hypot(matrix?.c ?? 0, matrix?.d ?? 1), upright: Math.abs(matrix?.b ?? 0) < 1e-3 };
  }
  let matrix = new DOMMatrix();
  for (let at: Element | null = element; at !== null && at.localName !== 'section'; at = at.parentElement) {
    matrix = transformOf(at).multiply(matrix);
  }
  const y = matrix.isIdentity ? zoomOf(element) : Math.hypot(matrix.c, matrix.d);
  return { y, upright: Math.abs(matrix.b) < 1e-3 && matrix.d > 0 };
}

/** The factor by which an element is shown larger than it was laid out, as in a drawing that is scaled as a whole. */
export function zoomOf(element: Element): number {
  const block = blockOf(element);
  const width = block instanceof HTMLElement ? block.offsetWidth : 0;
  const zoom = width === 0 ? 1 : block.getBoundingClientRect().width / width;
  // The browser gives laid-out widths as whole px.
  return Math.abs(zoom - 1) * width < 1 ? 1 : zoom;
}

/** The matrix of an element's own `transform`, `rotate` and `scale`. */
export function transformOf(element: Element): DOMMatrix {
  const { transform, scale, rotate } = getComputedStyle(element);
  const matrix = new DOMMatrix();
  const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number);
  if (rotate !== 'none') matrix.rotateSelf(Number.parseFloat(rotate));
  if (x !== 1 || y !== 1) matrix.scaleSelf(x, y);
  return transform === 'none' ? matrix : matrix.multiplySelf(new DOMMatrix(transform));
}

/** The boxes of the visible ink of a stretch of text: a font's own box is higher than most of its letters. */
export function inkOf(
  node: Text,
  from: number,
  to: number,
  style: CSSStyleDeclaration,
  scale: { y: number; upright: boolean },
  pen: CanvasRenderingContext2D | null,
): Box[] {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first] = boxes;
  if (first === undefined || pen === null || !scale.upright || style.writingMode !== 'horizontal-tb') return boxes;
  // Only what the `font` shorthand can hold: with more, such as a kind of numerals, the shorthand is empty.
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const text = node.data.slice(from, to);
  const ink = pen.measureText(style.textTransform === 'uppercase' ? text.toUpperCase() : text);
  const font = (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent) * scale.y;
  // Where another font stands in, or the box is not a font's box, the whole box counts.
  if (Math.abs(font - first.height) > 2) return boxes;
  const above = (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * scale.y;
  const below = (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * scale.y;
  const spacing = Math.max(0, Number.parseFloat(style.letterSpacing) || 0);
  return boxes.map(({ left, top, right, bottom }) => ({
    left,
    top: top + above,
    right: right - spacing,
    bottom: bottom - below,
  }));
}

/** Whether a text is a label: by its element, or by `--text-role: label` in a stylesheet. */
export function isLabel(element: Element, style: CSSStyleDeclaration): boolean {
  const named = 'header, footer, sup, sub, th, figcaption, caption, small, code, pre, kbd, samp, cite, rt, svg';
  const around = element.closest(named);
  // Marp may put a whole slide into an SVG.
  if (around !== null && !(around.localName === 'svg' && around.querySelector('foreignObject') !== null)) return true;
  return style.getPropertyValue('--text-role').trim() === 'label';
}
