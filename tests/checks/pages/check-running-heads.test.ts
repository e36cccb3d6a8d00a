import { expect, test } from 'vitest';
import { checkRunningHeads, type RunningHeads } from '../../../scripts/checks/pages/check-running-heads.ts';
import type { Edition } from '../../../scripts/design/page-setup.ts';
import { toBriefView } from '../../../scripts/views/brief/to-brief-view.ts';
import { type RichText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { officeParts } from '../../helpers/office-parts.ts';
import { wordBrief } from '../../helpers/word-brief.ts';

const SUMMIT = `${BASE}/summit.yaml`;
const LONG = 'What two years of common rules for rivers that cross a border have brought, and what they cost';

/** The base summit with a long title and other keys at the top of its summit.yaml. */
async function contextOf(keys: readonly string[]) {
  const summit = (await baseSummit()).get(SUMMIT) ?? '';
  const titled = summit.replace(/^title:.*$/m, [`title: ${LONG}`, ...keys].join('\n'));
  const files = await baseSummit(new Map([[SUMMIT, titled]]));
  return (await buildViews(createHostInMemory({ files }), 'base-summit')).context;
}

/** The findings about these lines at the head of page 4. */
function findingsOf(view: RunningHeads['view'], lines: readonly string[], edition: Edition) {
  const setup = { paper: 'A4', edition, doubleSided: false, cropMarks: false } as const;
  const facts = { heads: [{ page: 4, lines, words: lines.join(' ') }] };
  return checkRunningHeads({ facts, setup, view }).map(({ code, message, hint, place }) => ({
    code,
    found: `${place?.line} ${message} ${hint}`,
  }));
}

function headsOf({ runningTitle, runningSummit }: Record<'runningTitle' | 'runningSummit', RichText>): string[] {
  return [runningTitle, runningSummit].map(wordsOf);
}

test('a head of two lines is told under a marking, and has room without one', async () => {
  const marked = toBriefView(await contextOf(['document: { marking: LIMITED }']));
  const plain = toBriefView(await contextOf([]));
  const [, summit = ''] = headsOf(plain);
  // As a browser parts them: two boxes side by side.
  const lines = [LONG.slice(0, 60), `${LONG.slice(60)} ${summit}`];
  expect(findingsOf(plain, lines, 'large-print')).toEqual([]);
  expect(findingsOf(marked, lines, 'standard')).toEqual([]);
  const most = Math.floor((Math.max(...lines.map(({ length }) => length)) - summit.length) / 5) * 5;
  expect(findingsOf(marked, lines, 'large-print')).toEqual([
    {
      code: 'check/long-running-head',
      found: [
        '1 The words at the head of page 4 of brief-large-print.pdf take 2 lines,',
        "where there is room for 1. Give the heads of pages a shorter title: 'short_title:' in summit.yaml.",
        `About ${most} characters have room.`,
      ].join(' '),
    },
  ]);
  const three = [...lines, 'and more'];
  expect(findingsOf(plain, three, 'large-print')).toHaveLength(1);
  expect(findingsOf(marked, lines.slice(0, 1), 'large-print')).toEqual([]);
});

test('the longer of title and summit is told, and a short title is told to be shortened', async () => {
  const keys = ['short_title: Rivers of the example', 'document: { marking: LIMITED }'];
  const short = toBriefView(await contextOf(keys));
  const heads = headsOf(short);
  expect(heads[0]).toBe('Rivers of the example');
  const named = {
    ...short,
    runningTitle: { ...short.runningTitle, pieces: [{ kind: 'text', value: 'Rivers' }] },
  } as const;
  expect(findingsOf(named, ['Rivers', heads[1] ?? ''], 'clear-print')[0]?.found).toMatch(
    /short_name:' under 'summit:'/,
  );
  const shorter = {
    ...short,
    runningSummit: { ...short.runningSummit, pieces: [{ kind: 'text', value: 'S' }] },
  } as const;
  expect(findingsOf(shorter, [heads[0] ?? '', 'S'], 'clear-print')[0]?.found).toMatch(/^2 .* Shorten it\. About \d+/);
});

test('in a double-sided brief the title of a theme is told at the theme', async () => {
  const view = toBriefView(await contextOf(['document: { marking: LIMITED }']));
  const chapter = wordsOf(view.chapters[1]?.runningHead as RichText);
  expect(findingsOf(view, [chapter.slice(0, 6), chapter.slice(6)], 'large-print')[0]?.found).toMatch(
    /^1 .* Shorten the title of this theme\./,
  );
});

test('short names stand at the head of pages alone, in the Word file too', async () => {
  const context = await contextOf(['short_title: Rivers of the example']);
  const view = toBriefView(context);
  expect([view.title, view.runningTitle].map(wordsOf)).toEqual([LONG, 'Rivers of the example']);
  const head = officeParts(wordBrief(context)).get('word/header1.xml') ?? '';
  expect(head).toContain('>Rivers of the example<');
  expect(head).not.toContain('STYLEREF');
  expect(officeParts(wordBrief(await contextOf([]))).get('word/header1.xml')).toContain(
    'STYLEREF &quot;Running Title&quot;',
  );
});
