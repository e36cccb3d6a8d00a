import { describe, expect, test } from 'vitest';
import { createMemory } from '../../../scripts/build/memory.ts';
import { checkOwnSlides } from '../../../scripts/render/deck/check-own-slides.ts';
import { deckStyles } from '../../../scripts/render/deck/render-slides.ts';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const SHARED = 'deck/partials/points.hbs';
const { recall } = createMemory();
const points = await createHostInMemory().readText(`templates/${SHARED}`);

/** The findings in a pack whose slides of points are drawn by this template, in few words. */
async function findingsWith(text: string, name = SHARED) {
  const files = await baseSummit(new Map([[`${BASE}/templates/${name}`, text]]));
  const { context, templates } = await buildViews(createHostInMemory({ files }), 'base-summit');
  const tokens = { deck: '', brief: '', screen: '' };
  const { theme: stylesheet } = deckStyles({ templates, tokens } as Parameters<typeof deckStyles>[0]);
  const { own, deck } = templates;
  const found = await checkOwnSlides(toDeckView(context), { source: deck.markdown, own, stylesheet, recall });
  return found.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}

describe('what a template of its own may hold, and is one slide', () => {
  test.each([
    ['the shared template as it is', ''],
    ['a fence that is closed', '```yaml\n---\n<div>\n```\n'],
    ['a fence in a list', '- one\n\n  ~~~\n  ---\n  ~~~\n'],
    ['a comment on several lines', '<!-- to do:\n---\n</div>\n-->\n'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |\n'],
    ['a heading of two lines', 'a heading\n---\n'],
    ['a line in a quotation, which divides nothing', '> ---\n'],
    ['an element that is closed', '<div class="a">\n\n<section>words</section>\n\n</div>\n'],
    [
      'an element that opens in one of two ways',
      '{{#if takeaway}}<div class="a">{{else}}<div>{{/if}}\n\nwords\n\n</div>\n',
    ],
    ['elements that need no end', 'one<br>two\n\n<ul><li>one<li>two</ul>\n\n<hr>\n'],
    ['a sign in an attribute', '<div title="a > b, <c>">words</div>\n'],
    ['a drawing', '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n'],
    ['a style for this slide', '<style scoped>\nh2 { color: inherit; }\n</style>\n'],
    ['words that a reader sees as they are', '\\<div> and `<section>` and 1 < 2\n'],
  ])('%s', async (_, added) => {
    expect(await findingsWith(`${points}\n${added}`)).toEqual([]);
  });
});

test('a fault in the main template is told there, once for all slides', async () => {
  const main = await createHostInMemory().readText('templates/deck/deck.md.hbs');
  const faulty = main.replace("{{> (lookup this 'layout')}}", "{{> (lookup this 'layout')}}\n\n<!-- of {{layout}}");
  const line = main.slice(0, main.indexOf('{{> (')).split('\n').length + 2;
  expect(await findingsWith(faulty, 'deck/deck.md.hbs')).toEqual([
    `${line}:1 '<!--' is opened and never closed: all that comes after it would be lost, the next slides too.`,
  ]);
});

test('of several faults on one slide each is told', async () => {
  expect(await findingsWith(`<i>\n\n${points}\n***\n\n</b>\n`)).toEqual([
    "21:1 '</b>' closes something that this template has not opened: the slide would end there.",
    "1:1 '<i>' is opened and never closed: all that comes after it would become a part of it.",
    "19:1 '***' begins a new slide: the template makes 2 slides where it should make one.",
  ]);
});
