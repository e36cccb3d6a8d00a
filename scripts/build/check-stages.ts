import type { CssQuestions } from '../browser/page/css/read-css-facts.ts';
import { beginChecks } from '../checks/run-checks.ts';
import { cssQuestions } from '../checks/shown/stylesheets/check-own-stylesheets.ts';
import { ownStylesheets } from '../checks/shown/stylesheets/own-stylesheets.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LaidOutBrief } from '../layout/brief/lay-out-brief.ts';
import type { LaidOutDeck } from '../layout/deck/lay-out-deck.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import type { Genre } from '../outline/genre.ts';
import { ownFiles } from '../templating/own-files.ts';
import type { Templates } from '../templating/templates.ts';

type Material = Pick<PackMaterial, 'templates' | 'context'>;

/** Checks the slides of a laid-out deck, and what the browser showed of them. */
export async function checkDeck(deck: LaidOutDeck, { templates, context }: Material): Promise<Diagnostic[]> {
  const { view, shown, locator } = deck;
  const fonts = context.outline.design.fonts.files;
  const run = beginChecks();
  const own = ownFiles(templates, 'deck');
  const stylesheets = ownStylesheets(templates, 'deck');
  const layouts = view.slides.map(({ layout }) => layout);
  const slides = {
    slides: shown.measured,
    layouts,
    views: view.slides,
    own,
    locator,
    language: view.language,
    minutes: context.outline.minutes,
  };
  return [
    ...(await run.check('slides', slides)),
    ...(await run.check('shown', { facts: shown, locator, own, stylesheets, fonts, document: view.document })),
  ];
}

/** Checks the pages of a laid-out brief, and what the browser showed of them. */
export async function checkBrief(
  { facts, locator, view, setup }: LaidOutBrief,
  { templates, context }: Material,
): Promise<Diagnostic[]> {
  const run = beginChecks();
  const fonts = context.outline.design.fonts.files;
  const own = ownFiles(templates, 'brief');
  const stylesheets = ownStylesheets(templates, 'brief');
  return [
    ...(await run.check('pages', { facts, locator, setup, view })),
    ...(await run.check('shown', { facts: facts.shown, locator, own, stylesheets, fonts, document: view.document })),
  ];
}

/** The questions of these checks about the printed page that only a browser can answer. */
export function questionsOf(templates: Templates, genre: Genre): CssQuestions {
  return cssQuestions(ownStylesheets(templates, genre));
}
