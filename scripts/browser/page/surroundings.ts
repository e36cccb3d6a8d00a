import type { Box } from './measured-slide.ts';

/** The effects that an element and those around it have on it. */
export interface Surroundings {
  readonly hidden: boolean;
  readonly positioned: boolean;
  readonly clip: Box | null;
  readonly clippedBy: string;
  /** The area that stays visible of a descendant with an absolute position. */
  readonly absolute: { readonly clip: Box | null; readonly clippedBy: string };
  readonly card: Box | null;
}

/**
 * Makes a function that gives the surroundings of an element of a slide, the element itself included. Runs in the
 * browser: it can use only what is sent there with it.
 */
export function surroundingsIn(section: Element): (element: Element) => Surroundings {
  const frame = section.getBoundingClientRect();
  const none: Surroundings = {
    hidden: false,
    positioned: false,
    clip: null,
    clippedBy: '',
    absolute: { clip: null, clippedBy: '' },
    card: null,
  };
  const known = new Map<Element, Surroundings>([[section, none]]);
  const derive = (element: Element, around: Surroundings): Surroundings => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const out = /^(?:absolute|fixed)$/.test(style.position);
    const seen = seenOf(element, style, out ? around.absolute : around);
    const card = out ? null : around.card;
    return {
      hidden: around.hidden || isHelper(style, box, frame, out) || isSkipped(element),
      positioned: around.positioned || out,
      ...seen,
      absolute: containsAbsolute(style) ? seen : around.absolute,
      card: isCard(style) ? box : card,
    };
  };
  const of = (element: Element): Surroundings => {
    const outer = element.parentElement;
    const found = known.get(element) ?? derive(element, outer === null ? none : of(outer));
    known.set(element, found);
    return found;
  };
  return of;
}

/** The area of an element's content that the boxes around it and its own leave visible. */
export function seenOf(
  element: Element,
  style: CSSStyleDeclaration,
  { clip, clippedBy }: Surroundings['absolute'],
): Surroundings['absolute'] {
  const own = clipOf(element, style);
  return own === null ? { clip, clippedBy } : { clip: intersection(clip, own), clippedBy: element.localName };
}

/** The area that two boxes share; `null` stands for a box without edges. */
export function intersection(a: Box | null, b: Box): Box {
  if (a === null) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/**
 * The area of an element's content that it leaves visible itself: its padding box on each axis that it cuts off; null
 * where it cuts off nothing.
 */
export function clipOf(element: Element, style: CSSStyleDeclaration): Box | null {
  const x = style.overflowX !== 'visible' || style.contain.includes('paint');
  const y = style.overflowY !== 'visible' || style.contain.includes('paint');
  const flat = style.display === 'contents' || (style.display === 'inline' && element.localName !== 'svg');
  if ((!x && !y) || flat) return null;
  const box = paddingBox(element, style);
  const far = 1e6;
  return {
    left: x ? box.left : -far,
    right: x ? box.right : far,
    top: y ? box.top : -far,
    bottom: y ? box.bottom : far,
  };
}

/** The box of an element inside its border. */
export function paddingBox(element: Element, style: CSSStyleDeclaration): Box {
  const box = element.getBoundingClientRect();
  return {
    left: box.left + Number.parseFloat(style.borderLeftWidth),
    top: box.top + Number.parseFloat(style.borderTopWidth),
    right: box.right - Number.parseFloat(style.borderRightWidth),
    bottom: box.bottom - Number.parseFloat(style.borderBottomWidth),
  };
}

/**
 * Whether an element is the containing block of descendants with an absolute position, so that it also cuts them off.
 */
export function containsAbsolute({ position, transform, contain }: CSSStyleDeclaration): boolean {
  return position !== 'static' || transform !== 'none' || contain.includes('paint');
}

/** Whether an element is invisible, or meant for screen readers only. */
export function isHelper(style: CSSStyleDeclaration, box: Box, frame: Box, out: boolean): boolean {
  if (style.display === 'none' || Number(style.opacity) === 0) return true;
  const inset = Number(/^inset\(([\d.]+)%/.exec(style.clipPath)?.[1] ?? 0);
  if (inset >= 50 || /^circle\(0/.test(style.clipPath)) return true;
  return out && (isTiny(style, box) || isPutAway(box, frame));
}

/** Whether an element is not drawn because the one around it is closed, or says that its content is not. */
export function isSkipped(element: Element): boolean {
  const { parentElement: around } = element;
  if (around === null) return false;
  const isClosed = around.localName === 'details' && !around.hasAttribute('open') && element.localName !== 'summary';
  return isClosed || getComputedStyle(around).contentVisibility === 'hidden';
}

/** Whether an element is shrunk to a dot, as texts for screen readers are. */
export function isTiny(style: CSSStyleDeclaration, box: Box): boolean {
  const edges = (/^rect\((.*)\)$/.exec(style.clip)?.[1] ?? '').split(/[ ,]+/).map(Number.parseFloat);
  const [top = 0, right = 0, bottom = 0, left = 0] = edges;
  const clipped = edges.length === 4 && (bottom - top <= 1 || right - left <= 1);
  const tiny = box.right - box.left <= 1 || box.bottom - box.top <= 1;
  return clipped || (tiny && style.overflow !== 'visible');
}

/** Whether an element is moved so far off the slide that it must be meant for screen readers. */
export function isPutAway(box: Box, frame: Box): boolean {
  const far = 2000;
  return box.right < frame.left - far || box.left > frame.right + far || box.bottom < frame.top - far;
}

/** Whether an element has a background, a frame or columns, so that a reader sees when its text runs out of it. */
export function isCard(style: CSSStyleDeclaration): boolean {
  const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
  const framed = sides.filter((width) => Number.parseFloat(width) > 0).length > 2;
  const columns = style.columnCount !== 'auto' || style.columnWidth !== 'auto';
  return framed || columns || isPainted(style);
}

/** Whether an element has a background of its own. */
export function isPainted(style: CSSStyleDeclaration): boolean {
  return style.backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
}
