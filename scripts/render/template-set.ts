import Handlebars from 'handlebars';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { SourceFile } from '../outline/parse-outline.ts';
import { type RichText, wordsOf } from '../views/rich-text.ts';

/** A text inside a template: printed as the genre's markup, or as words by a helper. */
export interface TemplateText {
  /** Handlebars prints what this gives as it is: the markup is safe by construction. */
  readonly toHTML: () => string;
  readonly words: () => string;
}

/** The templates of one genre: a main template, its partials by name, and the helpers they may call. */
export interface TemplateSource {
  readonly main: SourceFile;
  readonly partials: ReadonlyMap<string, SourceFile>;
}

interface Genre {
  readonly toMarkup: (text: RichText) => string;
  readonly helpers: Readonly<Record<string, (text: TemplateText) => string>>;
}

/**
 * Fills a genre's templates with a view. Every text of the view prints as markup that shows exactly that
 * text. Throws `Stop` where a template can't be read or asks for something that the view does not have.
 */
export function renderTemplates(source: TemplateSource, view: object, genre: Genre): string {
  // An instance of its own: helpers and partials of one genre never reach another.
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(genre.helpers)) handlebars.registerHelper(name, helper);
  for (const [name, { text }] of source.partials) handlebars.registerPartial(name, text);
  const options = { strict: true, preventIndent: true };
  try {
    return handlebars.compile(source.main.text, options)(withTexts(view, genre.toMarkup));
  } catch (error) {
    throw new Stop([faultOf(error, source)], { cause: error });
  }
}

function withTexts(value: unknown, toMarkup: (text: RichText) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, toMarkup));
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return { toHTML: () => toMarkup(value), words: () => wordsOf(value) };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTexts(item, toMarkup)]));
}

function isRichText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}

// Handlebars names a line only for some faults, and never the partial: the one that fails alone is named.
function faultOf(error: unknown, source: TemplateSource) {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const file = [source.main, ...source.partials.values()].find(({ text }) => !parses(text)) ?? source.main;
  const line = Number(/line (\d+)/i.exec(reason)?.[1] ?? 1);
  const place = { file: file.path, line, column: 1 };
  return parses(file.text)
    ? diagnose('template/unknown-name', { reason }, place)
    : diagnose('template/syntax', { reason: reason.replace(/:$/, '') }, place);
}

function parses(text: string): boolean {
  try {
    Handlebars.parse(text);
    return true;
  } catch {
    return false;
  }
}
