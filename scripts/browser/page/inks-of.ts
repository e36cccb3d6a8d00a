import type { MeasuredStretch } from './measure-texts.ts';
import type { Box, MeasuredInk } from './measured-slide.ts';
import type { PageMarks } from './take-marks.ts';

// In the browser, the functions of the other modules are called by this name.
declare const inPage: typeof import('./measure-section.ts') & typeof import('./measure-texts.ts');

/** A text that a stylesheet adds, with its approximate box. */
interface GeneratedInk {
  readonly style: CSSStyleDeclaration;
  readonly text: string;
  readonly box: Box;
}

/**
 * Measures the visible texts of a slide with their colours: the texts of elements, and those that stylesheets add.
 * Boxes are in px of the page. Runs in the browser: it can use only what is sent there with it.
 */
export function inksOf(section: Element, stretches: readonly MeasuredStretch[], marks: PageMarks): MeasuredInk[] {
  const opacities = new Map<Element, number>();
  const opacityOf = (element: Element): number => {
    const around =
      element.parentElement === null ? 1 : (opacities.get(element.parentElement) ?? opacityOf(element.parentElement));
    const product = around * Number(getComputedStyle(element).opacity);
    opacities.set(element, product);
    return product;
  };
  const markOf = (element: Element): number | null => {
    for (let at: Element | null = element; at !== null && at !== section; at = at.parentElement) {
      const own = marks.elements.get(at);
      const inside = stretches.find(({ node, mark }) => mark !== null && at?.contains(node) === true);
      if (own !== undefined || inside !== undefined) return own ?? inside?.mark ?? null;
    }
    return null;
  };
  const written = stretches.flatMap((stretch): MeasuredInk[] => {
    const { node, text, boxes, size } = stretch;
    const element = node.parentElement;
    // The words of a document's marking have a check of their own; a summit's own element of that name has not.
    const isMarking = element?.closest('section > div.marking, body > aside.marking') !== null;
    if (element === null || !isRead(text) || isMarking) return [];
    const style = getComputedStyle(element);
    const ink = inkStyle(element, style);
    const mark = stretch.mark ?? markOf(element);
    const opacity = ink.opacity * opacityOf(element);
    return [
      {
        text: text.slice(0, 60),
        mark,
        boxes,
        colour: ink.colour,
        opacity,
        size,
        ...inkTraits(element, style),
      },
    ];
  });
  const added = [section, ...section.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element instanceof HTMLElement)
    .flatMap((element) =>
      generatedOf(element).map(({ style, text, box }): MeasuredInk => {
        const size = Number.parseFloat(style.fontSize) * inPage.scaleOf(element).y;
        const colour = style.webkitTextFillColor;
        const opacity = opacityOf(element) * Number(style.opacity);
        return {
          text,
          mark: markOf(element),
          boxes: [box],
          colour,
          opacity,
          size,
          ...inkTraits(element, style),
        };
      }),
    );
  return [...written, ...added].filter(({ colour }) => !/^(?:none|url\()/.test(colour));
}

/** What else counts when the contrast of an element's text is judged. */
export function inkTraits(
  element: Element,
  style: CSSStyleDeclaration,
): Pick<MeasuredInk, 'bold' | 'running' | 'onMotif'> {
  return { bold: isBold(style), running: isRunning(element), onMotif: isOnMotif(element) };
}

/** Whether a text is meant to be read: arrows, bullets and quotation marks alone are ornament. */
export function isRead(text: string): boolean {
  return /[\p{L}\p{N}\p{Sc}%]/u.test(text);
}

/**
 * Whether an element is, or lies in, a slide's header or footer, or is the slide itself (whose added text is its
 * number).
 */
export function isRunning(element: Element): boolean {
  return element.matches('section, header, footer, :is(header, footer) *');
}

/** Whether an element, or one around it, has the motif (the token `--motif`) as its background. */
export function isOnMotif(element: Element): boolean {
  const motif = getComputedStyle(element).getPropertyValue('--motif').trim();
  if (!motif.startsWith('url(')) return false;
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (getComputedStyle(around).backgroundImage.includes(motif)) return true;
  }
  return false;
}

/** Whether WCAG counts a text as bold: bold text counts as large at a smaller size. */
export function isBold({ fontWeight }: CSSStyleDeclaration): boolean {
  return Number(fontWeight) >= 700;
}

/**
 * The CSS colour of a text, and the opacity of its fill (1 for HTML), without the opacity of the elements around it.
 */
export function inkStyle(element: Element, style: CSSStyleDeclaration): { colour: string; opacity: number } {
  const drawn = element instanceof SVGElement;
  return { colour: drawn ? style.fill : style.webkitTextFillColor, opacity: drawn ? Number(style.fillOpacity) : 1 };
}

/** The texts that a stylesheet adds to an element as `::before`, `::after` and `::marker`. */
export function generatedOf(element: Element): GeneratedInk[] {
  return ['::before', '::after', '::marker'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const text = pseudo === '::marker' ? markerText(element, style) : style.content;
    const words = wordsOfContent(text);
    if (words === null || style.display === 'none' || style.visibility !== 'visible') return [];
    const box = generatedBox(element, style, pseudo);
    return box === null ? [] : [{ style, text: words === '' ? pseudo : words, box }];
  });
}

/**
 * The words of a CSS `content`; empty where they are a counter or an attribute, null where there is nothing to read.
 */
export function wordsOfContent(content: string): string | null {
  if (/^(?:none|normal)$/.test(content)) return null;
  const literal = (content.match(/"(?:[^"\\]|\\.)*"/g) ?? []).join(' ').replaceAll('"', '').trim();
  if (isRead(literal)) return literal;
  return /(?:counters?|attr)\(/.test(content) ? '' : null;
}

/** The marker of a list item as the value of CSS `content`; `none` where it has no number. */
export function markerText(element: Element, style: CSSStyleDeclaration): string {
  const { display, listStyleType } = getComputedStyle(element);
  const plain = /^(?:none|disc|circle|square|disclosure-.*)$/.test(listStyleType);
  if (display !== 'list-item') return 'none';
  if (style.content !== 'normal') return style.content;
  return plain ? 'none' : 'counter(list-item)';
}

/**
 * The approximate box of an added text: its own box where it has an absolute position, or else the square of one letter
 * at its start. Null for an element without a size.
 */
export function generatedBox(element: Element, style: CSSStyleDeclaration, pseudo: string): Box | null {
  const px = (value: string) => Number.parseFloat(value) || 0;
  const size = px(style.fontSize) * inPage.scaleOf(element).y;
  const around = element.getBoundingClientRect();
  if (around.width === 0 || around.height === 0) return null;
  if (/^(?:absolute|fixed)$/.test(style.position)) {
    let holder = element;
    while (holder.parentElement !== null && getComputedStyle(holder).position === 'static')
      holder = holder.parentElement;
    const frame = holder.getBoundingClientRect();
    const left = frame.left + px(style.left);
    const top = frame.top + px(style.top);
    return { left, top, right: left + Math.max(size, px(style.width)), bottom: top + Math.max(size, px(style.height)) };
  }
  const own = getComputedStyle(element);
  const inset = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    px(own[`border${side}Width`]) + px(own[`padding${side}`]);
  if (pseudo === '::after') {
    const right = around.right - inset('Right');
    const bottom = around.bottom - inset('Bottom');
    return { left: right - size, top: bottom - size, right, bottom };
  }
  const left = pseudo === '::marker' ? around.left - size * 1.2 : around.left + inset('Left');
  const top = around.top + inset('Top');
  return { left, top, right: left + size, bottom: top + size };
}
