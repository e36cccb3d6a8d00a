/** Why the words of a document's marking can't be read where they stand. */
export type MarkingFault = 'hidden' | 'outside' | 'small' | 'pale' | 'covered';

/** How a page is looked at: in a window, on a phone that is held upright, or as a browser prints it. */
export type MarkingLook = 'screen' | 'phone' | 'paper';

/** The words of a document's marking at one place of a page for the screen. */
export interface SeenMarking {
  readonly look: MarkingLook;
  /** The number of the slide, from 1; null on a page without slides. */
  readonly slide: number | null;
  readonly words: string;
  /** The first fault that was found; null where the words can be read. */
  readonly fault: MarkingFault | null;
}

// In the browser, the functions of the other module are called by this name.
declare const inPage: typeof import('./ink-of-words.ts');

/**
 * Looks at the words of the marking on each slide, or on a page without slides at its beginning, middle and end. A phone and
 * paper show slides in their own way, so there only the style of the words is looked at. Runs in the browser: it can use
 * only what is sent there with it.
 */
export function markingsOf(look: MarkingLook): SeenMarking[] {
  // What lets the pointer through covers words as well.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root:not(#a#b) * { pointer-events: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const slides = [...document.querySelectorAll<HTMLElement>('.marpit > section')];
  const seen =
    slides.length > 0 ? slides.flatMap((slide, index) => markingsOnSlide(slide, index, look)) : markingsOnPage(look);
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  window.scrollTo(0, 0);
  return seen;
}

export function markingsOnSlide(slide: HTMLElement, index: number, look: MarkingLook): SeenMarking[] {
  return [...slide.querySelectorAll<HTMLElement>('.marking')].map((element) => ({
    look,
    slide: index + 1,
    words: element.textContent ?? '',
    fault: look === 'screen' ? faultOfMarking(element, slide) : faultOfStyle(element, slide),
  }));
}

export function markingsOnPage(look: MarkingLook): SeenMarking[] {
  const last = document.documentElement.scrollHeight;
  return [0, last / 2, last].flatMap((top) =>
    [...document.querySelectorAll<HTMLElement>('.marking')].map((element) => {
      window.scrollTo(0, top);
      return { look, slide: null, words: element.textContent ?? '', fault: faultOfMarking(element, null) };
    }),
  );
}

export function faultOfMarking(element: HTMLElement, slide: HTMLElement | null): MarkingFault | null {
  if (slide !== null) slide.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const room = slide?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  const isInside = ({ left, top, right, bottom }: DOMRect) =>
    left >= room.left - 1 && top >= room.top - 1 && right <= room.right + 1 && bottom <= room.bottom + 1;
  const boxes = boxesOfWords(element);
  if (isHidden(element) || boxes.length === 0) return 'hidden';
  if (!boxes.every(isInside)) return 'outside';
  return faultOfStyle(element, slide) ?? (boxes.some((box) => isCovered(element, box, slide)) ? 'covered' : null);
}

// What the style alone says of the words, wherever they stand.
export function faultOfStyle(element: HTMLElement, slide: HTMLElement | null): MarkingFault | null {
  if (isHidden(element) || boxesOfWords(element).length === 0) return 'hidden';
  // In px: the smallest type of a page for the screen, and of a slide; then WCAG 2.2, 1.4.3, level AA.
  const [leastSize, leastContrast] = [slide === null ? 12 : 18, 4.5];
  if (shownSize(element, slide) < leastSize - 0.01 || inPage.isSqueezed(innermostOf(element))) return 'small';
  return inPage.contrastOfWords(innermostOf(element), element) < leastContrast ? 'pale' : null;
}

// Filters, masks and blending can take words away in ways that no size and no colour tells.
export function isHidden(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  if (getComputedStyle(innermostOf(element)).getPropertyValue('-webkit-text-security') !== 'none') return true;
  for (let at: HTMLElement | null = innermostOf(element); at !== null; at = at.parentElement) {
    const { filter, maskImage, mixBlendMode, contentVisibility } = getComputedStyle(at);
    if (filter !== 'none' || maskImage !== 'none' || mixBlendMode !== 'normal') return true;
    if (contentVisibility === 'hidden') return true;
  }
  return false;
}

// The element whose words are shown: a page has a paragraph within the marking.
export function innermostOf(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>(':scope > p') ?? element;
}

export function boxesOfWords(element: HTMLElement): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

// The size of the letters in px, on the scale of the slide; the first letter and the first line may have their own.
export function shownSize(element: HTMLElement, slide: HTMLElement | null): number {
  const scaleOf = (at: HTMLElement) => {
    const { width, height } = at.getBoundingClientRect();
    const [across, along] = [width / Math.max(at.offsetWidth, 1), height / Math.max(at.offsetHeight, 1)];
    // Widths are rounded; only letters that are squeezed count.
    return across < 0.9 * along ? across : along;
  };
  const innermost = innermostOf(element);
  const sizes = [undefined, '::first-line', '::first-letter'].map((part) => {
    return Number.parseFloat(getComputedStyle(innermost, part).fontSize);
  });
  return (
    (sizes.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY) * scaleOf(innermost)) /
    (slide === null ? 1 : scaleOf(slide))
  );
}

// Whether something that is painted lies over the words, at five points of a line.
export function isCovered(element: HTMLElement, box: DOMRect, slide: HTMLElement | null): boolean {
  return [0.02, 0.25, 0.5, 0.75, 0.98].some((part) => {
    const stack = document.elementsFromPoint(box.left + box.width * part, box.top + box.height / 2);
    const own = stack.findIndex((at) => at === element || element.contains(at));
    // The words are cut off at this point, or the element around them does not reach so far.
    if (own < 0) return true;
    if ([element, innermostOf(element)].some(inPage.isPaintedOver)) return true;
    return stack.slice(0, own).some((at) => at !== slide && !at.contains(element) && isPainted(at));
  });
}

export function isPainted(element: Element): boolean {
  if (/^(?:img|svg|path|rect|circle|canvas|video|image)$/i.test(element.localName)) return true;
  return [undefined, '::before', '::after'].some((part) => {
    const { backgroundColor, backgroundImage, content, opacity } = getComputedStyle(element, part);
    const isThere = part === undefined || content !== 'none';
    const isFilled = (inPage.channelsOf(backgroundColor)[3] ?? 0) > 0 || backgroundImage !== 'none';
    return isThere && isFilled && Number(opacity) > 0;
  });
}
