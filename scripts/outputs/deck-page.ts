import { scriptHash } from '../browser/script-hash.ts';
import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import { joinModules } from '../render/deck/join-modules.ts';
import { renderDeckPage } from '../render/deck/render-deck-page.ts';
import type { Output, OutputJob } from './output.ts';
import { readingText } from './read-back/read-back.ts';
import { readPage } from './read-back/read-markup.ts';

/** The output `deck.html`: the slides as one page to present from. */
export const deckPage: Output<'deck'> = {
  name: 'deck.html',
  files: 'deck.html',
  is: 'the slides as one offline page to [present](#presenting) from',
  stage: 'deck',
  notes: 'asked',
  make: async (deck, job) => {
    return [{ name: 'deck.html', content: pageOf(deck, job, deck.slides.html), pages: deck.view.slides.length }];
  },
  readBack: readingText(readPage),
  markedPage: (deck, job) => pageOf(deck, job, deck.slides.markedHtml),
};

function pageOf({ view, slides, styles }: LaidOutDeck, { material, withNotes }: OutputJob, html: string): string {
  const { deck } = material.templates;
  const text = joinModules(deck.scripts, 'deck.js');
  const parts = { css: styles.page, script: { text, hash: scriptHash(text) }, withNotes };
  return renderDeckPage(view, { ...slides, html }, parts, deck.page);
}
