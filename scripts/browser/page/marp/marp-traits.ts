import type { Box, MeasuredSlide } from '../measured-slide.ts';
import type { PageMarks } from '../take-marks.ts';

// In the browser, the functions of the other modules are called by this name.
declare const inPage: typeof import('../measure-section.ts') & typeof import('../measure-texts.ts');

/**
 * The source of a text's size: Marp's own theme, a stylesheet of the deck, or the element itself (an attribute, or
 * Marp's scaling).
 */
export type SizeSetter = 'marp' | 'stylesheet' | 'element';

/** The selectors of the rules outside Marp's own that set font sizes. */
export type SizeSelectors = readonly string[];

/** The traits of a slide's elements, which are numbered in document order. */
export interface MarpTraits {
  /** The formulas, each with its box. */
  readonly formulas: readonly { readonly element: number; readonly box: Box }[];
  /** Emoji, and elements that a script would fill: they can't be measured. */
  readonly unmeasured: readonly number[];
  /** Ornament: rotated, faint, or hidden from screen readers. */
  readonly ornament: readonly number[];
  /** Pictures that margins move out of their place. */
  readonly pulled: readonly number[];
  /** The source of the smallest text's size in each block; -1 is the slide itself. */
  readonly setters: Readonly<Record<number, SizeSetter>>;
  /** The band behind the page number, if it hides what is under it. */
  readonly numberBand: Box | null;
  /** Whether a script would draw something on the slide. */
  readonly scripted: boolean;
  /** The different lists of font families of its texts, as the browser writes them. */
  readonly fonts: readonly string[];
  /** The different characters outside ASCII of its texts. */
  readonly letters: string;
}

/** Measures a deck's slides and their traits. Runs in the browser: it can use only what is sent there with it. */
export function measureDeck(
  marks: PageMarks,
  selectors: SizeSelectors,
): { slide: MeasuredSlide; traits: MarpTraits }[] {
  const sections = inPage.slidesOfPage();
  const slides = inPage.measureSections(marks, sections, slotOf);
  return sections.flatMap((section, index) => {
    const slide = slides[index];
    return slide === undefined ? [] : [{ slide, traits: traitsOf(section, selectors) }];
  });
}

/** Gives the visible area of a slide: its section within the drawing in which Marp puts it. */
export function slotOf(section: HTMLElement): DOMRect {
  const own = section.getBoundingClientRect();
  const outer = (section.closest('foreignObject') ?? section).getBoundingClientRect();
  if (getComputedStyle(section).overflow === 'visible') return outer;
  const left = Math.max(own.left, outer.left);
  const top = Math.max(own.top, outer.top);
  const right = Math.min(own.right, outer.right);
  const bottom = Math.min(own.bottom, outer.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

export function traitsOf(section: HTMLElement, selectors: SizeSelectors): MarpTraits {
  const elements = [...section.querySelectorAll('*')];
  const frame = slotOf(section);
  const numbersOf = (matches: (element: Element) => boolean) => {
    return elements.flatMap((element, index) => (matches(element) ? [index] : []));
  };
  const formulas = elements.flatMap((element, index) => {
    if (!element.matches('.katex')) return [];
    const boxes = [...element.querySelectorAll('.katex-base')].map((base) => base.getBoundingClientRect());
    return boxes.length === 0 ? [] : [{ element: index, box: inPage.movedBox(inPage.unionOf(boxes), frame) }];
  });
  return {
    formulas,
    unmeasured: numbersOf((element) =>
      element.matches('img[data-marp-twemoji], .mermaid, canvas, script, object, embed'),
    ),
    ornament: numbersOf(isOrnament),
    pulled: numbersOf((element) => /^(?:img|svg|video)$/.test(element.localName) && isPulled(element, section)),
    setters: settersOf(section, elements, selectors),
    numberBand: numberBandOf(section, frame),
    scripted: section.querySelector('.mermaid, canvas') !== null,
    fonts: [...new Set(elements.filter(ownText).map((element) => getComputedStyle(element).fontFamily))],
    letters: [...new Set(section.textContent.match(/[^\P{L}\p{sc=Latin}\p{sc=Common}]|[À-ɏ]/gu) ?? [])].join(''),
  };
}

/** Gives the box of the page number with its padding, if its background is opaque. */
export function numberBandOf(section: HTMLElement, frame: DOMRect): Box | null {
  const style = getComputedStyle(section, '::after');
  const shade = Number(/, ([\d.]+)\)$/.exec(style.backgroundColor)?.[1] ?? 1);
  const shown = section.hasAttribute('data-marpit-pagination') && style.display !== 'none' && style.content !== 'none';
  if (!shown || style.position !== 'absolute' || shade < 0.5 || Number(style.zIndex) < 0) return null;
  const px = (value: string) => Number.parseFloat(value);
  const own = section.getBoundingClientRect();
  const added = style.boxSizing === 'border-box' ? 0 : 1;
  const left = own.left + px(style.left) - frame.left;
  const top = own.top + px(style.top) - frame.top;
  const right = left + px(style.width) + added * (px(style.paddingLeft) + px(style.paddingRight));
  const bottom = top + px(style.height) + added * (px(style.paddingTop) + px(style.paddingBottom));
  return [left, top, right, bottom].some(Number.isNaN) ? null : { left, top, right, bottom };
}

/** Finds the source of the smallest text's size in each block, by the block's number. */
export function settersOf(
  section: Element,
  elements: readonly Element[],
  selectors: SizeSelectors,
): Record<number, SizeSetter> {
  const setters: Record<number, SizeSetter> = {};
  const smallest = new Map<Element, number>();
  const numbers = new Map(elements.map((element, index) => [element, index]));
  for (const element of [section, ...elements].filter(ownText)) {
    const block = inPage.blockOf(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * inPage.scaleOf(element).y;
    if (size >= (smallest.get(block) ?? Number.POSITIVE_INFINITY)) continue;
    smallest.set(block, size);
    setters[numbers.get(block) ?? -1] = setterOf(element, section, selectors);
  }
  return setters;
}

/** Whether an element has text of its own, or in a child element on the same lines. */
export function ownText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
}

/** Whether an element is rotated, hardly visible, or hidden from screen readers. */
export function isOrnament(element: Element): boolean {
  if (element.closest('.katex') !== null) return false;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const { opacity, transform, rotate } = getComputedStyle(element);
  if (Number(opacity) < 0.4) return true;
  const matrix = transform === 'none' ? null : new DOMMatrix(transform);
  return rotate !== 'none' || (matrix !== null && Math.abs(matrix.b) > 0.01);
}

/** Whether margins or a position of its own move a picture, or an element around it, over an edge. */
export function isPulled(element: Element, section: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
    const { marginTop, marginRight, marginBottom, marginLeft, position, transform } = getComputedStyle(at);
    if ([marginTop, marginRight, marginBottom, marginLeft].some((margin) => Number.parseFloat(margin) < -1))
      return true;
    if (transform !== 'none' || position === 'absolute' || position === 'fixed') return true;
  }
  return false;
}

/** Finds the source of a text's size: the nearest element around it with a size that is not relative to Marp's own. */
export function setterOf(element: Element, section: Element, selectors: SizeSelectors): SizeSetter {
  let setter: SizeSetter = 'marp';
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = at.getAttribute('style') ?? '';
    if (/(?:^|;)\s*(?:font(?:-size)?|zoom|transform|scale)\s*:/i.test(style)) return 'element';
    if (at.closest('[data-auto-scaling]') !== null || at.localName === 'small') return 'element';
    if (setter === 'marp' && selectors.some((selector) => matches(at, selector))) setter = 'stylesheet';
    if (at === section) break;
  }
  return setter;
}

/** Whether an element matches a selector; false for a selector that the browser does not know. */
export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
