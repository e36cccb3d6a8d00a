import type { PageClass } from '../../views/brief/page-class.ts';
import type { Block, MeasuredBrief, MeasuredChapter, Setting } from './measured-chapter.ts';

// In the browser, the functions of the other module are called by this name.
declare const inPage: typeof import('./blocks-of.ts');

/**
 * Measures the shown brief; null where its chapters do not have the structure of the shared templates. Runs in the
 * browser: it can use only what is sent there with it.
 */
export function briefOfPage(): MeasuredBrief | null {
  const { childrenOf } = inPage;
  const sections = childrenOf(document.querySelector('main'));
  const isChapter = (section: Element) => section.matches('section.chapter');
  const chapters = sections.filter(isChapter).map(chapterOf);
  const known = chapters.filter((chapter) => chapter !== null);
  const first = sections.findIndex(isChapter);
  const last = sections.findLastIndex(isChapter);
  if (first < 0 || known.length !== chapters.length) return null;
  const after = sections.slice(last + 1).filter((section) => section.matches('section'));
  const before = sections.slice(0, first).filter((section) => section.matches('section'));
  const fronts = [[], ['close-front'], ['contents-follow'], ['close-front', 'contents-follow']] as const;
  const ends = [[], ['close-end']] as const;
  return {
    fronts: fronts.map((classes) => settingOf(before, classes)),
    chapters: known,
    ends: ends.map((classes) => settingOf(after, classes)),
  };
}

/** Measures sections outside the chapters while the document has these classes. */
export function settingOf(sections: readonly Element[], classes: readonly PageClass[]): Setting {
  const { classList } = document.documentElement;
  classList.add(...classes);
  const blocks = sections.flatMap(inPage.looseBlocks);
  classList.remove(...classes);
  return { classes, blocks };
}

/** Measures the parts of a chapter; null where the chapter does not have the structure of the shared templates. */
export function chapterOf(section: Element): MeasuredChapter | null {
  const { childrenOf, gapTo, opensPage, spanEnd, toBox, toCallout, toFigure, toLines, topOf } = inPage;
  const bodies = childrenOf(section, '.chapter-body');
  const [text, ...moreTexts] = childrenOf(bodies[0], '.text');
  const [standfirst, ...below] = childrenOf(text);
  const points = below.filter((element) => element.localName === 'p');
  const callout = below.find((element) => element.matches('.callout'));
  const count = points.length + (callout === undefined ? 0 : 1);
  if (bodies.length !== 1 || moreTexts.length > 0 || below.length !== count) return null;
  if (text === undefined || standfirst?.matches('.standfirst') !== true) return null;
  const footOf = inPage.footMeter();
  const withFoot = (element: Element, block: Block): Block => ({ ...block, foot: footOf(element) });
  const [side] = childrenOf(bodies[0], '.margin');
  const [box] = childrenOf(section, '.recommendation-box');
  return {
    id: section.id,
    newPage: opensPage(section),
    gap: gapTo(section),
    head: topOf(text) - topOf(section),
    standfirst: inPage.toTextLines(standfirst, 0),
    points: points.map((point, index) => {
      const { foot = 0, ...lines } = withFoot(point, toLines(point));
      return {
        ...lines,
        foot: index === 0 ? foot + footOf(standfirst) + (side === undefined ? 0 : footOf(side)) : foot,
      };
    }),
    callout: callout === undefined ? undefined : withFoot(callout, toCallout(callout)),
    ...besideOf(side, section),
    stacked: side !== undefined && topOf(side) >= spanEnd(text) ? inPage.rowsBelow(side, text) : [],
    figures: childrenOf(section, 'figure').map((figure) => {
      return toFigure(figure).map((block, index) => (index === 0 ? withFoot(figure, block) : block));
    }),
    recommendations: toBox(box).map((block, index) =>
      index === 0 && box !== undefined ? withFoot(box, block) : block,
    ),
  };
}

/** Measures the parts of the column beside the text: its boxes, and the notes, which may also stand below the chapter. */
export function besideOf(side: Element | undefined, section: Element): Pick<MeasuredChapter, 'side' | 'notes'> {
  const { childrenOf, gapTo, heightOf, topOf } = inPage;
  const parts = childrenOf(side);
  const [first, second] = parts;
  const [beside] = childrenOf(side, '.notes');
  const [below] = childrenOf(section, '.notes');
  const notes = beside ?? below;
  return {
    side: {
      inset: side === undefined || first === undefined ? 0 : topOf(first) - topOf(side),
      gap: second === undefined ? 0 : gapTo(second, first),
      heights: parts.filter((part) => part !== notes).map(heightOf),
    },
    notes: {
      height: notes === undefined ? 0 : heightOf(notes),
      each: childrenOf(notes).map(heightOf),
      isBelow: beside === undefined && below !== undefined,
    },
  };
}
