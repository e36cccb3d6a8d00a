import type { Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as browserCss from './browser-css.ts';
import type { SelectorName } from './selector-names.ts';

/** The questions about a summit's own stylesheets for the browser, as plain data. */
export interface CssQuestions {
  /** The parts of the stylesheets; the answers are in the same order. */
  readonly parts: readonly CssPart[];
  /** The selectors of elements: the names of these and of all elements inside them are asked for. */
  readonly within: readonly string[];
}

/** A part of a stylesheet: a declaration, a selector or an at-rule. */
interface CssPart extends browserCss.AskedPart {
  /**
   * Whether the part can be tested alone. If it can't (a declaration outside of rules, an unknown at-rule), it counts
   * as ignored.
   */
  readonly isAlone: boolean;
  readonly toMend: browserCss.AskedWords;
}

/** The browser's answers about a summit's own stylesheets. */
export interface CssFacts {
  /** Whether the browser accepts each part. */
  readonly taken: readonly boolean[];
  /**
   * For each ignored part, the nearest words that the browser accepts; null where there are none, and for accepted
   * parts.
   */
  readonly mended: readonly (string | null)[];
  /** The names of all CSS properties; empty where the browser accepts every part. */
  readonly properties: readonly string[];
  /** The names that occur within the elements of each selector. */
  readonly names: readonly (readonly SelectorName[])[];
}

// A hundred spellings of each word are tried, and nobody reads the hints of more findings.
const MOST_MENDED = 100;

/** Asks the browser which parts of the stylesheets it accepts, and which names the shown page has. */
export async function readCssFacts(page: Page, { parts, within }: CssQuestions): Promise<CssFacts> {
  if (parts.length === 0) return { taken: [], mended: [], properties: [], names: within.map(() => []) };
  const asked = parts.map(({ css, supports }) => ({ css, supports }));
  const answers = await runInPage(page, 'areTaken', asked);
  const taken = answers.map((answer, index) => answer && parts[index]?.isAlone === true);
  const ignored = parts.filter((_, index) => taken[index] === false);
  const toMend = ignored.slice(0, MOST_MENDED);
  const mendings = await runInPage(
    page,
    'mendWords',
    toMend.map((part) => part.toMend),
  );
  const mended = new Map(toMend.map((part, index) => [part, mendings[index] ?? null]));
  const names: (readonly SelectorName[])[] = [];
  for (const selector of within) names.push(await runInPage(page, 'namesWithin', selector));
  return {
    taken,
    mended: parts.map((part) => mended.get(part) ?? null),
    properties: ignored.length === 0 ? [] : await runInPage(page, 'propertyNames', undefined),
    names,
  };
}

type Functions = typeof browserCss;

async function runInPage<Name extends 'areTaken' | 'propertyNames' | 'mendWords' | 'namesWithin'>(
  page: Page,
  name: Name,
  asked: Parameters<Functions[Name]>[0],
): Promise<ReturnType<Functions[Name]>> {
  const run = await page.evaluateHandle(programOf([browserCss], name));
  return (await page.evaluate((call, given) => (call as (given: unknown) => unknown)(given), run, asked)) as ReturnType<
    Functions[Name]
  >;
}
