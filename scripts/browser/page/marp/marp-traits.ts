import type { Box, MeasuredSlide } from '../measured-slide.ts';
import type { PageMarks } from '../take-marks.ts';

// The functions of the neighbouring files, under the name that they have in the browser.
declare const inPage: typeof import('../measure-section.ts') & typeof import('../measure-texts.ts');

/** Who sets the size of a text: Marp's own theme, a stylesheet of the deck's, or an attribute of its own or Marp's scaling. */
export type SizeSetter = 'marp' | 'stylesheet' | 'element';

/** Selectors of the rules, beside Marp's own, that set sizes of text. */
export type SizeSelectors = readonly string[];

/** What the elements of a slide are, by their numbers in document order. */
export interface MarpTraits {
  /** Formulas, each with the box that it fills. */
  readonly formulas: readonly { readonly element: number; readonly box: Box }[];
  /** Emoji, and what a script would draw: nothing that can be measured stands there. */
  readonly unmeasured: readonly number[];
  /** Ornament: turned, faint, or hidden from screen readers. */
  readonly ornament: readonly number[];
  /** Pictures that margins pull out of their place. */
  readonly pulled: readonly number[];
  /** Who sets the smallest text of each block; -1 is the slide itself. */
  readonly setters: Readonly<Record<number, SizeSetter>>;
  /** The band behind the page's number, where it hides what is under it. */
  readonly numberBand: Box | null;
  /** Whether a script would draw something on the slide. */
  readonly scripted: boolean;
  /** The lists of font families of its texts, each once, as the browser writes them. */
  readonly fonts: readonly string[];
  /** Its letters beyond ASCII, each once. */
  readonly letters: string;
}

/** Measures a deck's slides with their traits. Runs in the browser: it may use nothing but what is sent with it. */
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

/** The part of a slide that can be seen: its section inside of the drawing that Marp puts it into. */
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

/** The box of the page's number with its padding, where its ground lets nothing through. */
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

/** Who sets the smallest text of each block, by the block's number. */
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

/** Whether text stands in an element itself, or in one that is set in its lines. */
export function ownText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
}

/** Whether an element is turned, or can hardly be seen, or is hidden from screen readers. */
export function isOrnament(element: Element): boolean {
  if (element.closest('.katex') !== null) return false;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const { opacity, transform, rotate } = getComputedStyle(element);
  if (Number(opacity) < 0.4) return true;
  const matrix = transform === 'none' ? null : new DOMMatrix(transform);
  return rotate !== 'none' || (matrix !== null && Math.abs(matrix.b) > 0.01);
}

/** Whether margins, or a place of its own, pull a picture or the elements around it over an edge. */
export function isPulled(element: Element, section: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
    const { marginTop, marginRight, marginBottom, marginLeft, position, transform } = getComputedStyle(at);
    if ([marginTop, marginRight, marginBottom, marginLeft].some((margin) => Number.parseFloat(margin) < -1))
      return true;
    if (transform !== 'none' || position === 'absolute' || position === 'fixed') return true;
  }
  return false;
}

/** Who makes the text of an element as large as it is: the nearest that sets a size that is no share of Marp's own. */
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

/** Whether an element matches a selector; one that the browser does not know matches nothing. */
export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
