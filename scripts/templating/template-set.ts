import Handlebars from 'handlebars';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../diagnostics/place.ts';
import { Stop } from '../diagnostics/stop.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { exactly } from '../outline/yaml/located.ts';
import type { DrawingView } from '../views/figures/figure-view.ts';
import { type RichText, wordsOf } from '../views/text/rich-text.ts';
import { placeIn, syntaxFault } from './parse-template.ts';
import { isDrawing, isRichText, type TemplateText } from './template-text.ts';

/** The templates of one genre: the main template, and its partials by name. */
export interface TemplateSource {
  readonly main: SourceFile;
  readonly partials: ReadonlyMap<string, SourceFile>;
}

/** The way in which a genre prints the texts and drawings of its view. */
export interface TemplateMarkup {
  readonly toMarkup: (text: RichText) => string;
  /** Prints a drawn figure; undefined where the genre's views hold no figures. */
  readonly toDrawing?: (drawing: DrawingView) => string;
  /**
   * The helpers that a template may call with a text: each gives plain words, or markup that is safe by construction.
   */
  readonly helpers: Readonly<Record<string, (text: TemplateText) => string | Pick<TemplateText, 'toHTML'>>>;
}

/**
 * Fills a genre's templates with a view. Every text of the view becomes markup that shows exactly that text. Throws
 * `Stop` where a template can't be parsed or uses a name that the view does not have.
 */
export function renderTemplates(
  source: TemplateSource,
  view: object,
  markup: TemplateMarkup,
  recall: Recall = makeAnew,
): string {
  const key = JSON.stringify([source.main, ...source.partials]);
  const fill = recall('templates', key, () => compileSet(source));
  const work = { steps: 0 };
  return fill(withTexts(view, markup, work), { helpers: { ...markup.helpers, ...boundedLoops(work) } });
}

// Each genre has its own instance of Handlebars, so that the partials of one never reach the other.
function compileSet({ main, partials }: TemplateSource): HandlebarsTemplateDelegate {
  const handlebars = Handlebars.create();
  for (const [name, partial] of partials) handlebars.registerPartial(name, compile(handlebars, partial));
  return compile(handlebars, main);
}

/** Thrown by a view when a template reads a field that the view does not have. */
class UnknownName extends Error {
  readonly unknown: string;

  constructor(unknown: string) {
    super(`'${unknown}'.`);
    this.unknown = unknown;
  }
}

/** Thrown when filling a template takes more than `MOST_STEPS` steps. */
class EndlessWork extends Error {}

/** Counts the rounds of loops and the fields read since the filling of a template began. */
interface Work {
  steps: number;
}

// A pack of thirty slides takes about 1,000 steps; two million steps take half a second.
const MOST_STEPS = 2_000_000;

function step(work: Work): void {
  work.steps += 1;
  if (work.steps > MOST_STEPS) throw new EndlessWork();
}

// The loops of Handlebars with their rounds counted: the rounds of nested lists multiply.
function boundedLoops(work: Work): Record<string, Handlebars.HelperDelegate> {
  const bounded = (name: 'each' | 'blockHelperMissing'): Handlebars.HelperDelegate => {
    const loop = Handlebars.helpers[name] as Handlebars.HelperDelegate;
    return function (this: unknown, context: unknown, options: Handlebars.HelperOptions) {
      const fn: Handlebars.TemplateDelegate = (item: unknown, runtime) => {
        step(work);
        return options.fn(item, runtime);
      };
      return loop.call(this, context, { ...options, fn }) as unknown;
    };
  };
  return { each: bounded('each'), blockHelperMissing: bounded('blockHelperMissing') };
}

// Each template is compiled alone, so that a finding can name the file that the fault is in.
function compile(handlebars: typeof Handlebars, source: SourceFile): HandlebarsTemplateDelegate {
  const template = handlebars.compile(source.text, { strict: true, preventIndent: true });
  return (context: unknown, options?: Handlebars.RuntimeOptions) => {
    try {
      return template(context, options);
    } catch (error) {
      throw error instanceof Stop ? error : new Stop([faultOf(error, source)], { cause: error });
    }
  };
}

// Handlebars ignores an unknown name in a block or as a helper's argument; this view throws.
function withTexts(value: unknown, markup: TemplateMarkup, work: Work): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, markup, work));
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return { toHTML: () => markup.toMarkup(value), words: () => wordsOf(value) };
  if (isDrawing(value)) return { toHTML: () => markup.toDrawing?.(value) ?? '', words: () => wordsOf(value.alt) };
  const fields = Object.entries(value).map(([name, item]) => [name, withTexts(item, markup, work)]);
  return new Proxy(Object.fromEntries(fields), {
    get: (target, name) => {
      step(work);
      if (typeof name === 'string' && !Object.hasOwn(target, name) && !HANDLEBARS_ASKS.has(name)) {
        throw new UnknownName(name);
      }
      return Reflect.get(target, name) as unknown;
    },
  });
}

// The names that Handlebars itself reads from every value that it prints or calls.
const HANDLEBARS_ASKS = new Set(['toHTML', 'then', 'call', 'length', 'hasOwnProperty', 'toString', 'valueOf']);

// `checkTemplates` has already run, so only faults that it can't foresee arrive here.
function faultOf(error: unknown, { path, text }: SourceFile): Diagnostic {
  if (error instanceof EndlessWork) {
    return diagnose('template/endless-work', { most: MOST_STEPS }, { file: path, line: 1, column: 1 });
  }
  if (error instanceof UnknownName) return unknownName(error.unknown, 'value', placeOf(error.unknown, path, text));
  const message = error instanceof Error ? error.message : String(error);
  const place = placeIn(message, path);
  const value = /^"([^"]+)" not defined/.exec(message)?.[1];
  if (value !== undefined) return unknownName(value, 'value', place ?? placeOf(value, path, text));
  const partial = /^The partial (\S+) could not be found/.exec(message)?.[1];
  if (partial !== undefined) return unknownName(partial, 'partial', place ?? placeOf(partial, path, text));
  const helper = /^Missing helper: "([^"]+)"/.exec(message)?.[1];
  if (helper !== undefined) return unknownName(helper, 'helper', placeOf(helper, path, text));
  return syntaxFault(error, path);
}

function unknownName(name: string, what: 'value' | 'partial' | 'helper', place: Place): Diagnostic {
  return diagnose('template/unknown-name', { name, what, nearest: undefined, known: '' }, place);
}

// The place of the name in the first tag that uses it; the file's start where no tag does.
function placeOf(name: string, file: string, text: string): Place {
  const found = new RegExp(`\\{\\{[^}]*?(?<![\\w-])${exactly(name).source}(?![\\w-])`).exec(text);
  if (found === null) return { file, line: 1, column: 1 };
  const end = found.index + found[0].length;
  return placeAt(file, text, end - name.length, end);
}
