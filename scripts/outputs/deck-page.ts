import { scriptHash } from '../browser/script-hash.ts';
import type { OwnScript } from '../checks/files/own-script.ts';
import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import type { SourceFile } from '../outline/source-file.ts';
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
  readBack: readingText((html) => readPage(html, true)),
  markedPage: (deck, job) => pageOf(deck, job, deck.slides.markedHtml),
};

function pageOf({ view, slides, styles }: LaidOutDeck, { material, withNotes }: OutputJob, html: string): string {
  const { deck } = material.templates;
  const parts = { css: styles.page, script: ownScript(deck.scripts), withNotes };
  return renderDeckPage(view, { ...slides, html }, parts, deck.page);
}

/** The script of the page, and the hash by which its policy lets it run. */
export function ownScript(modules: readonly SourceFile[]): OwnScript {
  const text = joinModules(modules, 'deck.js');
  return { text, hash: scriptHash(text) };
}
