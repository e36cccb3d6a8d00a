import type { MarkingFault, MarkingLook, SeenMarking } from '../../browser/page/markings/markings-of.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import type { ShownPage } from './shown-page.ts';

/**
 * Counts the words of the document's marking on every slide and on the brief's page, as a screen shows them: each of
 * marking, status and embargo must be there, large enough and in a colour that can be read, with nothing over it. The
 * finding stands at the summit's own file that says something of them, or else at the last one.
 */
export function checkMarking({ facts, locator, own, document }: ShownPage): Diagnostic[] {
  if (document?.banner === undefined || document.banner === null) return [];
  const required = [document.marking, document.status, document.embargo].filter((text) => text !== null);
  const at = placeIn(own) ?? required.find((text) => text.at !== undefined)?.at;
  const isDeck = locator.kind === 'slide';
  const numbers = isDeck ? facts.measured.map((_, index) => index + 1) : [null];
  const findings = numbers.flatMap((slide) => {
    const seen = facts.markings.filter((marking) => marking.slide === slide);
    const page = slide === null ? 'the brief' : `slide ${slide}`;
    const lost = LOOKS.flatMap((look) => {
      const shown = seen.filter((marking) => marking.look === look);
      if (look !== 'screen' && shown.length === 0) return [];
      const words = required.map(wordsOf).filter((each) => !isRead(each, shown, isDeck));
      return words.length === 0 ? [] : [{ page, look, words: words.join(' · '), fault: faultOf(shown) }];
    });
    return lost.slice(0, 1).map((data) => diagnose('check/lost-marking', { ...data, isOwn: own.length > 0 }, at));
  });
  // One stylesheet that hides it hides it everywhere: the first slide says enough.
  return eachOnce(findings, ({ place, message }) =>
    place === undefined ? message : `${place.file} ${message.replace(/slide \d+/, '')}`,
  );
}

const LOOKS: readonly MarkingLook[] = ['screen', 'phone', 'paper'];

// On a slide the words stand at one place at least. On a page that is scrolled they stay at theirs.
function isRead(words: string, seen: readonly SeenMarking[], isDeck: boolean): boolean {
  const having = seen.filter((marking) => marking.words.includes(words));
  if (having.length === 0) return false;
  return isDeck ? having.some(({ fault }) => fault === null) : having.every(({ fault }) => fault === null);
}

function faultOf(seen: readonly SeenMarking[]): MarkingFault | 'missing' {
  return seen.find(({ fault }) => fault !== null)?.fault ?? 'missing';
}

function placeIn(own: readonly SourceFile[]): Place | undefined {
  const naming =
    own.find(({ text }) => WORD.test(text)) ?? own.findLast(({ path }) => path.endsWith('.css')) ?? own.at(-1);
  if (naming === undefined) return undefined;
  const from = Math.max(0, naming.text.search(WORD));
  return placeAt(naming.path, naming.text, from);
}

const WORD = /(?<![\w-])\.?marking(?![\w-])/;
