import { scriptHash } from '../../browser/script-hash.ts';
import type { OwnScript } from '../../checks/files/own-script.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { joinModules } from '../../render/deck/join-modules.ts';
import { renderDeckPage } from '../../render/deck/render-deck-page.ts';
import type { OutputJob } from '../output.ts';

/** Makes the page to present from, with these slides: those that are written, or those with marks of places. */
export function makeDeckPage(
  { view, slides, styles }: LaidOutDeck,
  { material, withNotes }: OutputJob,
  html: string,
): string {
  const { deck } = material.templates;
  const parts = { css: styles.page, script: ownScript(deck.scripts), withNotes };
  return renderDeckPage(view, { ...slides, html }, parts, deck.page);
}

/** The script of the page, and the hash by which its policy lets it run. */
export function ownScript(modules: readonly SourceFile[]): OwnScript {
  const text = joinModules(modules, 'deck.js');
  return { text, hash: scriptHash(text) };
}
