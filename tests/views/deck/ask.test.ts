import { beforeAll, describe, expect, test } from 'vitest';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { toBriefView } from '../../../scripts/views/brief/to-brief-view.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { wordsOf } from '../../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../../scripts/views/view-context.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const ACTIONS = {
  table: 'Publish one table of readings',
  fund: 'Open the small fund',
  report: 'Report on it every year',
};

/** A host of the base summit in which the recommendations of both themes have ids, and which asks for some of them. */
async function asking(decisions: string, changed: (theme: string) => string = (theme) => theme) {
  const files = await baseSummit();
  const edit = (path: string, of: (text: string) => string) => files.set(path, of(files.get(path) ?? ''));
  edit(`${BASE}/themes/10-first.yaml`, (text) => changed(text.replace('- action: P', '- id: table\n    action: P')));
  edit(`${BASE}/themes/20-second.yaml`, (text) => text.replace('- action: O', '- id: fund\n    action: O'));
  edit(`${BASE}/summit.yaml`, (text) => `${text}\nask:\n  headline: We ask for this\n  decisions: ${decisions}\n`);
  return createHostInMemory({ files });
}

describe('what is asked', () => {
  let context: ViewContext;
  beforeAll(async () => {
    ({ context } = await buildViews(await asking('[fund, table]'), 'base-summit'));
  });

  test('stands after the key messages, by rank, with the messages beside it', () => {
    const { slides } = toDeckView(context);
    expect(slides.slice(0, 4).map(({ layout }) => layout)).toEqual(['cover', 'key-messages', 'ask', 'agenda']);
    const slide = slides[2];
    if (slide?.layout !== 'ask') throw new Error('There is no slide of what is asked.');
    expect(wordsOf(slide.headline)).toBe('We ask for this');
    expect(slide.decisions.map(({ number, action }) => [number, wordsOf(action)])).toEqual([
      [1, ACTIONS.fund],
      [2, ACTIONS.table],
    ]);
    expect(slide.messages.map(wordsOf)).toEqual(['Rivers cross borders', 'Data come first', 'Money follows trust']);
  });

  test('ranks the recommendations on slides, in the table of the brief and in its chapters', () => {
    const ranked = (rows: readonly { number: number; action: Parameters<typeof wordsOf>[0] }[]) =>
      rows.map(({ number, action }) => `${number} ${wordsOf(action)}`);
    const all = [`1 ${ACTIONS.fund}`, `2 ${ACTIONS.table}`, `3 ${ACTIONS.report}`];
    const slides = toDeckView(context).slides.flatMap((slide) =>
      slide.layout === 'recommendations' ? slide.rows : [],
    );
    expect(ranked(slides)).toEqual(all);
    const brief = toBriefView(context);
    expect(ranked(brief.recommendations.rows)).toEqual(all);
    expect(brief.recommendations.rows.map(({ chapter }) => wordsOf(chapter))).toEqual([
      'Money and trust',
      'Rivers and data',
      'Money and trust',
    ]);
    expect(brief.chapters.map(({ recommendations }) => ranked(recommendations))).toEqual([
      [`2 ${ACTIONS.table}`],
      [`1 ${ACTIONS.fund}`, `3 ${ACTIONS.report}`],
    ]);
    expect(ranked(brief.glance.ask?.decisions ?? [])).toEqual(all.slice(0, 2));
  });
});

test('messages that are too long to stand beside the decisions are left to their own slide', async () => {
  const host = await asking('[fund, table]', (theme) =>
    theme
      .replace('Publish one', `Publish ${'the whole '.repeat(30)}`)
      .replace('horizon: 2031', 'horizon: by the next summit'),
  );
  const slide = toDeckView((await buildViews(host, 'base-summit')).context).slides[2];
  expect(slide?.layout === 'ask' && slide.messages).toEqual([]);
  // Before words of the author's own no “by” is put.
  const dated = slide?.layout === 'ask' && slide.decisions.map(({ horizon, isDated }) => [wordsOf(horizon), isDated]);
  expect(dated).toEqual([
    ['December 2030', true],
    ['by the next summit', false],
  ]);
});

test('a decision of a theme that can’t be read is not told as unknown', async () => {
  const host = await asking('[table]', () => 'title: [');
  const { findings } = parseOutline(await loadOutline(host, 'base-summit'));
  expect(findings.map(({ code }) => code)).not.toContain('outline/unknown-decision');
});
