/** What is lost of a slide, in px of the slide. */
export interface LostLetters {
  /** How far the middles of its letters, and its pictures, lie past its edge or that of a box that cuts them off. */
  readonly surely: number;
  /** The same of whole lines, cells and boxes; and by how much a line of text meets that of the header or footer. */
  readonly perhaps: number;
}

/**
 * Measures a deck of Marp's as plainly as can be, apart from how the product does: the rectangles of all letters against the
 * slide. Runs in the browser: it can use nothing else of this file.
 */
export function measureLostLetters(): LostLetters[] {
  interface Edges {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const past = (inner: Edges, outer: Edges) =>
    Math.max(inner.bottom - outer.bottom, outer.top - inner.top, inner.right - outer.right, outer.left - inner.left);
  const met = (a: Edges, b: Edges) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );
  const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const rectanglesOf = (root: Element): { readonly at: Element; readonly edges: Edges }[] => {
    const found: { at: Element; edges: Edges }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const [text, at] = [node.textContent ?? '', node.parentElement];
      if (at === null || text.trim() === '' || at.closest('style, .katex-mathml') !== null || !isShown(at)) continue;
      const range = document.createRange();
      range.setStart(node, text.length - text.trimStart().length);
      range.setEnd(node, text.trimEnd().length);
      for (const edges of range.getClientRects()) found.push({ at, edges });
    }
    return found;
  };
  const boxesPast = (at: Element, edges: Edges, section: Element) => {
    const cutting = [section];
    for (let box: Element | null = at; box !== null && box !== section; box = box.parentElement) {
      if (getComputedStyle(box).overflow !== 'visible') cutting.push(box);
    }
    return cutting
      .map((box) => past(edges, box.getBoundingClientRect()))
      .reduce((most, each) => Math.max(most, each), 0);
  };
  const middle = ({ left, right, top, bottom }: Edges) => {
    return { left, right, top: top + 0.15 * (bottom - top), bottom: bottom - 0.2 * (bottom - top) };
  };
  const ofSection = (section: HTMLElement): LostLetters => {
    const scale = section.getBoundingClientRect().width / section.offsetWidth;
    const lines = rectanglesOf(section);
    const pictures = [...section.querySelectorAll('img')].map((at) => ({ at, edges: at.getBoundingClientRect() }));
    const blocks = [...section.querySelectorAll('table, tr, pre, div, blockquote')].map((at) => ({
      at,
      edges: at.getBoundingClientRect(),
    }));
    const isFixed = (at: Element) => at.closest('header, footer') !== null;
    const [fixed, free] = [lines.filter(({ at }) => isFixed(at)), lines.filter(({ at }) => !isFixed(at))];
    const overlaps = free.flatMap(({ edges }) => fixed.map((each) => met(edges, each.edges)));
    const sure = [...lines.map(({ at, edges }) => ({ at, edges: middle(edges) })), ...pictures];
    const most = (list: readonly number[]) => list.reduce((largest, each) => Math.max(largest, each), 0) / scale;
    return {
      surely: most(sure.map(({ at, edges }) => boxesPast(at, edges, section))),
      perhaps: most([...overlaps, ...[...lines, ...blocks].map(({ at, edges }) => boxesPast(at, edges, section))]),
    };
  };
  return [...document.querySelectorAll('svg[data-marpit-svg]')].map((slide) => {
    const sections = [...slide.querySelectorAll('section')].filter(
      ({ dataset }) => !['background', 'pseudo'].includes(dataset['marpitAdvancedBackground'] ?? ''),
    );
    const [section] = sections;
    return section === undefined ? { surely: 0, perhaps: 0 } : ofSection(section);
  });
}
