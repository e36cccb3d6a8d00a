import { briefName, type PageSetup } from '../../design/page-setup.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { headRoom } from '../../layout/brief/head-room.ts';
import type { PageFacts } from '../../layout/brief/read-page-facts.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { standsOnPage } from '../pdf/texts/stands-on-page.ts';

/** The heads of a brief's pages as they were printed, and the texts that stand there. */
export interface RunningHeads {
  readonly facts: Pick<PageFacts, 'heads'>;
  readonly setup: PageSetup;
  readonly view: Pick<BriefView, 'language' | 'title' | 'runningTitle' | 'runningSummit' | 'document'> & {
    readonly chapters: readonly Pick<BriefView['chapters'][number], 'runningHead'>[];
  };
}

// Hints name whole fives: letters differ in width.
const STEP = 5;

/**
 * Finds running heads with more lines than there is room for above the text: one finding for each text that is too long,
 * the longest on its page.
 */
export function checkRunningHeads({ facts, setup, view }: RunningHeads): Diagnostic[] {
  const room = headRoom(setup, (view.document?.banner ?? null) !== null);
  const told = new Set<RichText>();
  return facts.heads.flatMap(({ page, lines, words }) => {
    if (lines.length <= room) return [];
    const texts = textsOf(view).filter(({ text }) => standsIn(text, words, view.language));
    const longest = texts.reduce<HeadText | undefined>(
      (most, next) => (most === undefined || lengthOf(next) > lengthOf(most) ? next : most),
      undefined,
    );
    if (longest === undefined || told.has(longest.text)) return [];
    told.add(longest.text);
    const others = texts.filter((text) => text !== longest).reduce((sum, text) => sum + lengthOf(text), 0);
    const whole = room * largest(lines.map((line) => line.length)) - others;
    const most = Math.max(2 * STEP, Math.floor(whole / STEP) * STEP);
    const data = { file: `${briefName(setup)}.pdf`, page, lines: lines.length, room, of: longest.of, most };
    return [diagnose('check/long-running-head', data, longest.text.at)];
  });
}

interface HeadText {
  readonly of: 'title' | 'short title' | 'summit' | 'chapter';
  readonly text: RichText;
}

function textsOf({ title, runningTitle, runningSummit, chapters }: RunningHeads['view']): HeadText[] {
  const isShort = wordsOf(title) !== wordsOf(runningTitle);
  return [
    { of: isShort ? 'short title' : 'title', text: runningTitle },
    { of: 'summit', text: runningSummit },
    ...chapters.map(({ runningHead }): HeadText => ({ of: 'chapter', text: runningHead })),
  ];
}

function standsIn(text: RichText, words: string, language: string): boolean {
  return standsOnPage(foldWords(wordsOf(text), language), foldWords(words, language));
}

function lengthOf({ text }: HeadText): number {
  return wordsOf(text).length;
}
