/** Why the words of a document's marking can't be read where they stand. */
export type MarkingFault = 'hidden' | 'outside' | 'small' | 'pale' | 'covered';

/** The words of a document's marking at one place of a page for the screen. */
export interface SeenMarking {
  /** The number of the slide, from 1; null on a page without slides. */
  readonly slide: number | null;
  readonly words: string;
  /** The first fault that was found; null where the words can be read. */
  readonly fault: MarkingFault | null;
}

/**
 * Looks at the words of the marking on each slide, or on a page without slides at its beginning, middle and end. Runs in
 * the browser: it can use nothing else than the functions of this file.
 */
export function markingsOf(): SeenMarking[] {
  // What lets the pointer through covers words as well.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root:not(#a#b) * { pointer-events: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const slides = [...document.querySelectorAll<HTMLElement>('.marpit > section')];
  const seen = slides.length > 0 ? slides.flatMap(markingsOnSlide) : markingsOnPage();
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  window.scrollTo(0, 0);
  return seen;
}

export function markingsOnSlide(slide: HTMLElement, index: number): SeenMarking[] {
  return [...slide.querySelectorAll<HTMLElement>('.marking')].map((element) => ({
    slide: index + 1,
    words: element.textContent ?? '',
    fault: faultOfMarking(element, slide),
  }));
}

export function markingsOnPage(): SeenMarking[] {
  const last = document.documentElement.scrollHeight;
  return [0, last / 2, last].flatMap((top) =>
    [...document.querySelectorAll<HTMLElement>('.marking')].map((element) => {
      window.scrollTo(0, top);
      return { slide: null, words: element.textContent ?? '', fault: faultOfMarking(element, null) };
    }),
  );
}

export function faultOfMarking(element: HTMLElement, slide: HTMLElement | null): MarkingFault | null {
  const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const style = getComputedStyle(element);
  if (!isSeen || style.filter !== 'none' || style.maskImage !== 'none') return 'hidden';
  if (slide !== null) slide.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const boxes = boxesOfWords(element);
  if (boxes.length === 0) return 'hidden';
  const room = slide?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  const isInside = ({ left, top, right, bottom }: DOMRect) =>
    left >= room.left - 1 && top >= room.top - 1 && right <= room.right + 1 && bottom <= room.bottom + 1;
  if (!boxes.every(isInside)) return 'outside';
  // In px: the smallest type of a page for the screen, and of a slide; then WCAG 2.2, 1.4.3, level AA.
  const [leastSize, leastContrast] = [slide === null ? 12 : 18, 4.5];
  if (shownSize(element, slide) < leastSize - 0.01) return 'small';
  if (contrastOfWords(element) < leastContrast) return 'pale';
  return boxes.some((box) => isCovered(element, box, slide)) ? 'covered' : null;
}

export function boxesOfWords(element: HTMLElement): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

// The size of the letters in px, on the scale of the slide.
export function shownSize(element: HTMLElement, slide: HTMLElement | null): number {
  const scaleOf = (at: HTMLElement) => at.getBoundingClientRect().height / Math.max(at.offsetHeight, 1);
  const innermost = element.querySelector<HTMLElement>(':scope > p') ?? element;
  const size = Number.parseFloat(getComputedStyle(innermost).fontSize);
  return (size * scaleOf(innermost)) / (slide === null ? 1 : scaleOf(slide));
}

// Words against the nearest ground behind them that is not transparent.
export function contrastOfWords(element: HTMLElement): number {
  const innermost = element.querySelector<HTMLElement>(':scope > p') ?? element;
  const ink = channelsOf(getComputedStyle(innermost).webkitTextFillColor);
  let ground = [255, 255, 255, 1];
  for (let at: HTMLElement | null = innermost; at !== null; at = at.parentElement) {
    const found = channelsOf(getComputedStyle(at).backgroundColor);
    if ((found[3] ?? 0) === 0) continue;
    ground = found;
    break;
  }
  const alpha = ink[3] ?? 1;
  const mixed = [0, 1, 2].map((index) => (ink[index] ?? 0) * alpha + (ground[index] ?? 0) * (1 - alpha));
  const [lighter = 0, darker = 0] = [lightnessOf(mixed), lightnessOf(ground)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

// Red, green, blue (0 to 255) and opacity of a colour as CSS writes it.
export function channelsOf(colour: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context === null) return [0, 0, 0, 1];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

export function lightnessOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// Whether something that is painted lies over the words, at five points of a line.
export function isCovered(element: HTMLElement, box: DOMRect, slide: HTMLElement | null): boolean {
  return [0.02, 0.25, 0.5, 0.75, 0.98].some((part) => {
    const stack = document.elementsFromPoint(box.left + box.width * part, box.top + box.height / 2);
    const own = stack.findIndex((at) => at === element || element.contains(at));
    // The words are cut off at this point, or the element around them does not reach so far.
    if (own < 0) return true;
    return stack.slice(0, own).some((at) => at !== slide && !at.contains(element) && isPainted(at));
  });
}

export function isPainted(element: Element): boolean {
  if (/^(?:img|svg|path|rect|circle|canvas|video|image)$/i.test(element.localName)) return true;
  return [undefined, '::before', '::after'].some((part) => {
    const { backgroundColor, backgroundImage, content, opacity } = getComputedStyle(element, part);
    const isThere = part === undefined || content !== 'none';
    const isFilled = (channelsOf(backgroundColor)[3] ?? 0) > 0 || backgroundImage !== 'none';
    return isThere && isFilled && Number(opacity) > 0;
  });
}
