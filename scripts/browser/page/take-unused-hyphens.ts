import type { Page } from 'puppeteer-core';

/**
 * Takes out of the shown page the soft hyphens at which no line ends, so that its text can be searched and copied.
 * Gives for each soft hyphen of the body, in order, whether a line ends at it.
 */
export async function takeUnusedHyphens(page: Page): Promise<boolean[]> {
  return await page.evaluate(takeOut);
}

// Runs in the browser: it can use nothing else of this file.
function takeOut(): boolean[] {
  const HYPHEN = '\u00AD';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  const range = document.createRange();
  const widthOf = (text: Text, from: number, to: number): number => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return [...range.getClientRects()].reduce((most, { width }) => Math.max(most, width), 0);
  };
  const hyphenated = texts.filter(({ data }) => data.includes(HYPHEN));
  const states = hyphenated.map((text) => {
    const element = text.parentElement ?? document.body;
    const zone = 3 * Number.parseFloat(getComputedStyle(element).fontSize);
    return { text, zone, refused: new Set<number>(), pieces: text.data.split(HYPHEN), settled: false };
  });
  type State = (typeof states)[number];
  // Writes the text with its soft hyphens, without the refused ones.
  const show = ({ text, pieces, refused }: State): void => {
    text.data = pieces.map((piece, index) => (index === 0 || refused.has(index - 1) ? piece : HYPHEN + piece)).join('');
  };
  const usedIn = ({ text, pieces, refused }: State): { number: number; before: number }[] => {
    const used: { number: number; before: number }[] = [];
    let at = 0;
    for (const [number, piece] of pieces.slice(0, -1).entries()) {
      at += piece.length;
      if (refused.has(number)) continue;
      if (widthOf(text, at, at + 1) > 0) {
        const start = Math.max(text.data.lastIndexOf(' ', at), text.data.lastIndexOf('\u00A0', at)) + 1;
        used.push({ number, before: widthOf(text, start, at) });
      }
      at += 1;
    }
    return used;
  };
  // A hyphen that leaves only a short piece on the line is refused: ragged lines don't need it. Without it the lines
  // after it move, so each round takes one out of each text and looks at all of them again.
  for (let round = 0; round < 40 && states.some(({ settled }) => !settled); round += 1) {
    const next = states.filter(({ settled }) => !settled).map((state) => ({ state, used: usedIn(state) }));
    const open = next.flatMap(({ state, used }) => {
      const first = used.find(({ before }) => before < state.zone);
      state.settled = first === undefined;
      return first === undefined ? [] : [{ state, number: first.number }];
    });
    for (const { state, number } of open) {
      state.refused.add(number);
      show(state);
    }
  }
  return states.flatMap((state) => {
    const used = new Set(usedIn(state).map(({ number }) => number));
    const numbers = state.pieces.slice(1).map((_, number) => number);
    state.refused.clear();
    for (const number of numbers.filter((each) => !used.has(each))) state.refused.add(number);
    show(state);
    return numbers.map((number) => used.has(number));
  });
}
