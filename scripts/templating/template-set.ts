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
  const work = { steps: 0, characters: 0, drawn: new Map() };
  const text = fill(withTexts(view, markup, work), { helpers: { ...markup.helpers, ...boundedLoops(work) } });
  if (ownLength(text, work) > MOST_CHARACTERS) {
    throw new Stop([endlessWork(lastOwn(source), MOST_CHARACTERS, 'characters')]);
  }
  return text;
}

// The samples take 300,000 with their fonts. A page of five million takes a browser 600 MB.
const MOST_CHARACTERS = 5_000_000;
// What loops print while they run, each character once for each loop around it.
const MOST_PRINTED = 64_000_000;

const EMBEDDED = /data:[\w/+.-]+;base64,[\w+/=]+/g;

// Drawings, and files that are embedded, have bounds of their own. A drawing that is printed again counts.
function ownLength(text: string, { drawn }: Work): number {
  if (text.length <= MOST_CHARACTERS) return text.length;
  const once = [...drawn.values()].reduce((sum, length) => sum + length, 0);
  return text.replace(EMBEDDED, '').length - once;
}

// The file that is to blame for what a set prints: the summit's own that came last, or else the main template.
function lastOwn({ main, partials }: TemplateSource): SourceFile {
  return [main, ...partials.values()].findLast(({ origin }) => origin === 'summit') ?? main;
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

/** Thrown when filling a template takes more than `MOST_STEPS` steps, or its loops print too much. */
class EndlessWork extends Error {
  readonly unit: 'steps' | 'characters';

  constructor(unit: 'steps' | 'characters') {
    super(unit);
    this.unit = unit;
  }
}

/** Counts the rounds of loops, the fields read and the characters of loops since the filling of a template began. */
interface Work {
  steps: number;
  characters: number;
  /** The length of each drawing that was printed, in characters without its embedded files. */
  readonly drawn: Map<DrawingView, number>;
}

// A pack of thirty slides takes about 1,000 steps; two million steps take half a second.
const MOST_STEPS = 2_000_000;

function step(work: Work): void {
  work.steps += 1;
  if (work.steps > MOST_STEPS) throw new EndlessWork('steps');
}

// The loops of Handlebars with their rounds counted: the rounds of nested lists multiply.
function boundedLoops(work: Work): Record<string, Handlebars.HelperDelegate> {
  const bounded = (name: 'each' | 'blockHelperMissing'): Handlebars.HelperDelegate => {
    const loop = Handlebars.helpers[name] as Handlebars.HelperDelegate;
    return function (this: unknown, context: unknown, options: Handlebars.HelperOptions) {
      const fn: Handlebars.TemplateDelegate = (item: unknown, runtime) => {
        step(work);
        const printed = options.fn(item, runtime);
        work.characters += printed.length;
        if (work.characters > MOST_PRINTED) throw new EndlessWork('characters');
        return printed;
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
  if (isDrawing(value)) return { toHTML: () => drawn(value, markup, work), words: () => wordsOf(value.alt) };
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

function drawn(drawing: DrawingView, markup: TemplateMarkup, work: Work): string {
  const html = markup.toDrawing?.(drawing) ?? '';
  work.drawn.set(drawing, html.replace(EMBEDDED, '').length);
  return html;
}

// The names that Handlebars itself reads from every value that it prints or calls.
const HANDLEBARS_ASKS = new Set(['toHTML', 'then', 'call', 'length', 'hasOwnProperty', 'toString', 'valueOf']);

// `checkTemplates` has already run: faults that arrive here are those that it can't foresee.
function faultOf(error: unknown, { path, text }: Pick<SourceFile, 'path' | 'text'>): Diagnostic {
  const source = { path, text };
  if (error instanceof EndlessWork) {
    return endlessWork(source, error.unit === 'steps' ? MOST_STEPS : MOST_CHARACTERS, error.unit);
  }
  // No string has more than 512 million characters.
  if (error instanceof RangeError) return endlessWork(source, MOST_CHARACTERS, 'characters');
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

function endlessWork({ path }: Pick<SourceFile, 'path'>, most: number, unit: 'steps' | 'characters'): Diagnostic {
  return diagnose('template/endless-work', { most, unit }, { file: path, line: 1, column: 1 });
}

function unknownName(name: string, what: 'value' | 'partial' | 'helper', place: Place): Diagnostic {
  return diagnose('template/unknown-name', { name, what, nearest: undefined, known: '' }, place);
}

const LONG_NAME = 1000;

// The place of the name in the first tag that uses it; the file's start where no tag does.
function placeOf(name: string, file: string, text: string): Place {
  // No regular expression can hold a name of hundreds of thousands of letters.
  if (name.length > LONG_NAME) return { file, line: 1, column: 1 };
  const found = new RegExp(`\\{\\{[^}]*?(?<![\\w-])${exactly(name).source}(?![\\w-])`).exec(text);
  if (found === null) return { file, line: 1, column: 1 };
  const end = found.index + found[0].length;
  return placeAt(file, text, end - name.length, end);
}
