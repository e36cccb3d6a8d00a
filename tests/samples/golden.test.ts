import { describe, expect, test } from 'vitest';
import { checkSameness } from '../../scripts/checks/slides/check-sameness.ts';
import { formatPlace, type Place } from '../../scripts/diagnostics/place.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { renderDeckMarkdown } from '../../scripts/render/deck/render-deck-markdown.ts';
import { withoutMarks } from '../../scripts/render/place-marks.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { toDeckView } from '../../scripts/views/deck/to-deck-view.ts';
import type { RichText } from '../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../scripts/views/text/to-html.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { buildViews } from '../helpers/build-views.ts';
import { notesOfChapter } from '../helpers/chapter-parts.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const base = buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');

/** A view as JSON, with every text as its HTML and every place as `file:line:column`. */
function asJson(view: object): string {
  const readable = (_: string, value: unknown): unknown => {
    if (isRichText(value)) return value.at === undefined ? toHtml(value) : `${toHtml(value)} @ ${shortPlace(value.at)}`;
    return isPlace(value) ? shortPlace(value) : value;
  };
  return `${JSON.stringify(view, readable, 2)}\n`;
}

function shortPlace(place: Place): string {
  return formatPlace(place).replace(`${BASE}/`, '');
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'rich';
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'line' in value && 'file' in value;
}

describe('the base summit', () => {
  test('its deck as Markdown', async () => {
    const { context, templates } = await base;
    const markdown = withoutMarks(renderDeckMarkdown(toDeckView(context), templates.deck.markdown).text);
    await expect(markdown).toMatchFileSnapshot('golden/deck.md');
  });

  test('what its slides show', async () => {
    const { context } = await base;
    await expect(asJson(toDeckView(context))).toMatchFileSnapshot('golden/deck-view.json');
  });

  test('what its brief shows', async () => {
    const { context } = await base;
    const numbers = new Map([
      ['at-a-glance', 2],
      ['theme-first', 4],
      ['theme-second', 5],
      ['recommendations', 6],
      ['references', 7],
      ['about', 7],
    ]);
    await expect(asJson(toBriefView(context, { numbers, plans: new Map() }))).toMatchFileSnapshot(
      'golden/brief-view.json',
    );
  });
});

describe('the sample pack', () => {
  const sample = buildViews(createHost(projectFolder), 'sco-astana-2024');

  test('has a deck of 18 to 34 slides in at least twelve layouts, of which at most a third are points', async () => {
    const { slides } = toDeckView((await sample).context);
    expect(slides.length).toBeGreaterThanOrEqual(18);
    expect(slides.length).toBeLessThanOrEqual(34);
    expect(new Set(slides.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(12);
    expect(slides.filter(({ layout }) => layout === 'points').length * 3).toBeLessThanOrEqual(slides.length);
    expect(checkSameness(slides)).toEqual([]);
  });

  test('has at least seven figures of at least five kinds, each with its source', async () => {
    const figures = (await sample).context.outline.themes.flatMap((theme) => theme.figures);
    expect(figures.length).toBeGreaterThanOrEqual(7);
    expect(new Set(figures.map(({ content }) => content.kind)).size).toBeGreaterThanOrEqual(5);
    expect(figures.filter(({ cite, source }) => cite === undefined && source === undefined)).toEqual([]);
  });

  test('has nine themes, each a chapter of the brief and a line of the agenda', async () => {
    const { context } = await sample;
    const titles = context.outline.themes.map(({ title }) => context.text(title));
    expect(titles).toHaveLength(9);
    const agenda = toDeckView(context).slides.find((slide) => slide.layout === 'agenda');
    expect(agenda?.items.map(({ title }) => title)).toEqual(titles);
    const brief = toBriefView(context);
    expect(brief.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(brief.contents.filter(({ number }) => number !== null).map(({ title }) => title)).toEqual(titles);
  });

  test('numbers every note of the brief once, from 1 without a gap', async () => {
    const { context } = await sample;
    const { chapters, glance, recommendations, aboutNotes } = toBriefView(context);
    const shown = [...chapters.flatMap(notesOfChapter), ...glance.notes, ...recommendations.notes, ...aboutNotes];
    const byNumber = new Map(shown.map(({ number, text }) => [number, JSON.stringify(text)]));
    for (const { number, text } of shown) expect(JSON.stringify(text)).toBe(byNumber.get(number));
    expect(new Set(byNumber.values()).size).toBe(byNumber.size);
    expect(context.citations.notes.length).toBeGreaterThan(20);
    expect([...byNumber.keys()].sort((a, b) => a - b)).toEqual(context.citations.notes.map((_, index) => index + 1));
  });
});
