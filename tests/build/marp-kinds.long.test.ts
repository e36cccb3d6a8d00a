import { expect, test } from 'vitest';
import { settleFitting, startFitting } from '../../scripts/browser/marp-fitting.ts';
import { takeMarksOut } from '../../scripts/browser/page/take-marks.ts';
import { settleFonts } from '../../scripts/browser/settle-fonts.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { checkMarkdown } from '../../scripts/build/check-markdown.ts';
import { loadMarpDeck } from '../../scripts/build/markdown/load-marp-deck.ts';
import type { Host } from '../../scripts/host/host.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { type LostLetters, measureLostLetters } from '../helpers/letters-lost.ts';
import { MARP_DESIGNS, marpDeckOfKinds } from '../helpers/marp-kinds.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const printer = sharedPrinter();
const DECK = 'talks/talk.md';
// What is less is no more than how the browser draws.
const LEAST_PX = 2;

// Both look at one picture of the slides; how they measure has nothing in common.
async function lostLettersOf(host: Host): Promise<LostLetters[]> {
  const deck = await loadMarpDeck(host, DECK, {});
  return await printer.withPage('measuring', async (page) => {
    await page.setViewport({ width: deck.width, height: deck.height });
    await showPage(page, `<!doctype html><style>body { margin: 0 }</style><style>${deck.css}</style>${deck.html}`);
    await startFitting(page);
    await takeMarksOut(page);
    await settleFonts(page);
    await settleFitting(page);
    return await page.evaluate(measureLostLetters);
  });
}

async function toldOf(host: Host): Promise<Set<number>> {
  const { findings } = await checkMarkdown(host, DECK, printer);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ message }) => Number(/slide (\d+)/i.exec(message)?.[1])));
}

// In the sum at least 98 of a hundred slides that lose letters must be told, and 95 of a hundred that are told must lose some.
test.each(MARP_DESIGNS)(
  'of 68 slides of all kinds in the design %s those that lose letters are told, and no others',
  async (design) => {
    const host = createHostInMemory({ files: marpDeckOfKinds(design) });
    const [letters, told] = [await lostLettersOf(host), await toldOf(host)];
    const lost = letters.flatMap(({ surely }, index) => (surely > LEAST_PX ? [index + 1] : []));
    expect(letters).toHaveLength(68);
    expect(lost.length).toBeGreaterThan(7);
    expect(lost.filter((number) => !told.has(number))).toEqual([]);
    expect([...told].filter((number) => (letters[number - 1]?.perhaps ?? 0) <= LEAST_PX)).toEqual([]);
  },
);
