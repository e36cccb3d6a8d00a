import type { MeasuredStretch } from './measure-texts.ts';
import type { Box, MeasuredPart, MeasuredSlide } from './measured-slide.ts';
import type { Surroundings } from './surroundings.ts';
import type { MarkedPiece, PageMarks } from './take-marks.ts';

// In the browser, the functions of the other modules are called by this name.
declare const inPage: typeof import('./element-part.ts') &
  typeof import('./inks-of.ts') &
  typeof import('./measure-texts.ts') &
  typeof import('./surroundings.ts');

/** The slides of a page that Marp has made. */
export function slidesOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.marpit > section, foreignObject > section')].filter(
    ({ dataset }) => !/^(?:background|pseudo)$/.test(dataset['marpitAdvancedBackground'] ?? ''),
  );
}

/**
 * The elements that start pages of the given CSS page name. For the general pages (`''`) it hides those of all other
 * names and gives the body.
 */
export function pagesOfName(name: string, others: readonly string[]): HTMLElement[] {
  const named = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { page } = getComputedStyle(element);
    return (
      page !== 'auto' &&
      others.includes(page) &&
      !others.includes(getComputedStyle(element.parentElement ?? element).page)
    );
  });
  if (name !== '') return named.filter((element) => getComputedStyle(element).page === name);
  for (const element of named) element.style.display = 'none';
  return [document.body];
}

/**
 * Measures slides, or pages; what is seen of each is its own box, unless told. Runs in the browser: it may use nothing but
 * what is sent with it.
 */
export function measureSections(
  marks: PageMarks,
  slides: readonly HTMLElement[],
  frameOf: (section: HTMLElement) => DOMRect = (section) => section.getBoundingClientRect(),
): MeasuredSlide[] {
  const pieces = new Map<Text, MarkedPiece[]>();
  for (const piece of marks.pieces) pieces.set(piece.node, [...(pieces.get(piece.node) ?? []), piece]);
  const pen = document.createElement('canvas').getContext('2d');
  return slides.map((section) => {
    const frame = frameOf(section);
    const around = inPage.surroundingsIn(section);
    const stretches = inPage
      .measureTexts(section, pieces, pen)
      .filter(({ node }) => node.parentElement !== null && !around(node.parentElement).hidden);
    const elements = [...section.querySelectorAll('*')];
    const numbers = new Map(elements.map((element, index) => [element, index]));
    const parts = [
      ...textParts(stretches),
      ...elements.flatMap((element) =>
        inPage.elementPart(element, around(element), marks.elements.get(element) ?? null),
      ),
    ].map(
      ({ element, part }): MeasuredPart =>
        placedPart(element, part, { section, numbers, surroundings: around(element) }),
    );
    const number = pageNumber(section);
    const all = number === null ? parts : [...parts, { ...EMPTY_PART(), ...number, element: elements.length }];
    const move = (box: Box) => movedBox(box, frame);
    return {
      left: frame.left + scrollX,
      top: frame.top + scrollY,
      width: frame.width,
      height: frame.height,
      safe: safeArea(section, frame),
      parts: all.map((part) => movedPart(part, frame)),
      inks: inPage.inksOf(section, stretches, marks).map((ink) => ({ ...ink, boxes: ink.boxes.map(move) })),
      families: [...new Set(stretches.map(({ family }) => family))],
    };
  });
}

/**
 * The area in which running text must stay, in px from the slide's corner: projectors and printers may cut off 24 px at
 * each edge.
 */
export function safeArea(section: Element, { width, height }: DOMRect): Box {
  const style = getComputedStyle(section);
  const rim = (padding: string) => Math.min(24, Number.parseFloat(padding));
  return {
    left: rim(style.paddingLeft),
    top: rim(style.paddingTop),
    right: width - rim(style.paddingRight),
    bottom: height - rim(style.paddingBottom),
  };
}

/** A part with empty values, to be filled in. */
export function EMPTY_PART(): MeasuredPart {
  return {
    kind: 'text',
    role: 'content',
    element: 0,
    within: [],
    path: '',
    mark: null,
    box: { left: 0, top: 0, right: 0, bottom: 0 },
    lines: [],
    characters: 0,
    words: 0,
    bodySize: null,
    labelSize: null,
    positioned: false,
    clip: null,
    clippedBy: '',
    column: null,
    card: null,
    opaque: false,
    scrolled: 0,
    drawingCut: 0,
  };
}

/** The texts of a slide: one part for each block and mark. */
export function textParts(stretches: readonly MeasuredStretch[]): { element: Element; part: Partial<MeasuredPart> }[] {
  const order = new Map(stretches.map((stretch, index) => [stretch, index]));
  const groups = [...Map.groupBy(stretches, ({ block }) => block).values()]
    .flatMap((ofBlock) => [...Map.groupBy(ofBlock, ({ mark }) => mark).values()])
    .sort(([a], [b]) => (a && b ? (order.get(a) ?? 0) - (order.get(b) ?? 0) : 0));
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lines = linesOf(group.flatMap(({ boxes }) => boxes));
    const text = group.map((stretch) => stretch.text).join(' ');
    // Whether the words of a document's marking are large enough is a check of its own, at the rule that sets them.
    const isMarking = first.block.matches('section > div.marking');
    const sizeOf = (label: boolean) => {
      if (isMarking) return null;
      const sizes = group.filter((stretch) => stretch.label === label).map(({ size }) => size);
      return sizes.length === 0 ? null : sizes.reduce((least, size) => Math.min(least, size));
    };
    const style = getComputedStyle(first.block);
    const free = first.block instanceof SVGElement || first.block.localName === 'section';
    const part: Partial<MeasuredPart> = {
      kind: 'text',
      mark: first.mark,
      lines,
      box: unionOf(lines),
      characters: text.length,
      words: wordsIn(text),
      bodySize: sizeOf(false),
      labelSize: sizeOf(true),
      column: free || style.whiteSpace === 'pre-wrap' ? null : inPage.paddingBox(first.block, style),
    };
    return [{ element: first.block, part }];
  });
}

/** The number of words in a text; in scripts without spaces two characters count as one word. */
export function wordsIn(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return unspaced > 0 ? Math.ceil(unspaced / 2) : spaced;
}

/** The lines of a text, top down: boxes on the same line are joined. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const index = lines.findIndex((line) => {
      const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
      return shared > Math.min(line.bottom - line.top, box.bottom - box.top) / 2;
    });
    const line = lines[index];
    if (line === undefined) lines.push(box);
    else lines[index] = unionOf([line, box]);
  }
  return lines.sort((a, b) => a.top - b.top);
}

/** The smallest box that holds all the given boxes. */
export function unionOf(boxes: readonly Box[]): Box {
  // Any number of boxes: as arguments of one call they would overflow the stack.
  return boxes.reduce(
    (union, box) => ({
      left: Math.min(union.left, box.left),
      top: Math.min(union.top, box.top),
      right: Math.max(union.right, box.right),
      bottom: Math.max(union.bottom, box.bottom),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

/** Completes a part with the numbers of its elements, its role and its surroundings. */
export function placedPart(
  element: Element,
  part: Partial<MeasuredPart>,
  {
    section,
    numbers,
    surroundings,
  }: {
    section: Element;
    numbers: ReadonlyMap<Element, number>;
    surroundings: Surroundings;
  },
): MeasuredPart {
  const within: number[] = [];
  let top: Element = element;
  for (let at = element.parentElement; at !== null && at !== section; at = at.parentElement) {
    within.push(numbers.get(at) ?? 0);
    top = at;
  }
  const { clip, clippedBy, card, positioned } = surroundings;
  return {
    ...EMPTY_PART(),
    role: top.localName === 'header' || top.localName === 'footer' ? top.localName : 'content',
    element: numbers.get(element) ?? -1,
    within,
    path: `${element.parentElement?.localName ?? ''}>${element.localName}`,
    positioned,
    clip,
    clippedBy,
    card,
    ...part,
  };
}

/** The page number that Marp's stylesheets print as `::after` of a slide; null where the slide has none. */
export function pageNumber(section: Element): Partial<MeasuredPart> | null {
  const style = getComputedStyle(section, '::after');
  const shown = section.hasAttribute('data-marpit-pagination') && !/^(?:none|normal|"")$/.test(style.content);
  if (!shown || style.position !== 'absolute' || style.display === 'none') return null;
  const frame = section.getBoundingClientRect();
  const px = (value: string) => Number.parseFloat(value);
  const left = frame.left + px(style.left) + px(style.paddingLeft);
  const top = frame.top + px(style.top) + px(style.paddingTop);
  const padded = style.boxSizing === 'border-box' ? 1 : 0;
  const width = px(style.width) - padded * (px(style.paddingLeft) + px(style.paddingRight));
  const height = px(style.height) - padded * (px(style.paddingTop) + px(style.paddingBottom));
  const box = { left, top, right: left + width, bottom: top + height };
  if (Object.values(box).some(Number.isNaN)) return null;
  return { role: 'page-number', box, lines: [box], labelSize: px(style.fontSize), positioned: true };
}

/** A part with its boxes moved to px from the slide's corner. */
export function movedPart(part: MeasuredPart, frame: Box): MeasuredPart {
  const moved = (box: Box | null) => (box === null ? null : movedBox(box, frame));
  return {
    ...part,
    box: movedBox(part.box, frame),
    lines: part.lines.map((line) => movedBox(line, frame)),
    clip: moved(part.clip),
    column: moved(part.column),
    card: moved(part.card),
  };
}

/** A box moved to px from a frame's corner. */
export function movedBox({ left, top, right, bottom }: Box, frame: Box): Box {
  return {
    left: left - frame.left,
    top: top - frame.top,
    right: right - frame.left,
    bottom: bottom - frame.top,
  };
}
