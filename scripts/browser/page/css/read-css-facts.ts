import type { Page } from 'puppeteer';
import { programOf } from '../../program-of.ts';
import * as browserCss from './browser-css.ts';
import type { SelectorName } from './selector-names.ts';

/** What to ask the browser of a summit's own stylesheets, as plain data. */
export interface CssQuestions {
  /** The parts of the stylesheets, in an order that the answers keep. */
  readonly parts: readonly CssPart[];
  /** The selectors of the elements whose names, and those of all that is in them, are wanted. */
  readonly within: readonly string[];
}

/** One part of a stylesheet: a declaration, a selector or an at-rule. */
interface CssPart extends browserCss.AskedPart {
  /** What can never be judged alone counts as ignored: a declaration outside of every rule, an unknown at-rule. */
  readonly isAlone: boolean;
  readonly toMend: browserCss.AskedWords;
}

/** What the browser answered. */
export interface CssFacts {
  /** Whether the browser takes each part. */
  readonly taken: readonly boolean[];
  /** For each part that it ignores, the nearest words that it would take; null where there are none. */
  readonly mended: readonly (string | null)[];
  /** The names of all properties; empty where every part is taken. */
  readonly properties: readonly string[];
  /** The names within each of the selectors. */
  readonly names: readonly (readonly SelectorName[])[];
}

/** Asks the shown page which parts of stylesheets the browser takes, and which names the page has. */
export async function readCssFacts(page: Page, { parts, within }: CssQuestions): Promise<CssFacts> {
  if (parts.length === 0) return { taken: [], mended: [], properties: [], names: within.map(() => []) };
  const asked = parts.map(({ css, supports }) => ({ css, supports }));
  const answers = await runInPage(page, 'areTaken', asked);
  const taken = answers.map((answer, index) => answer && parts[index]?.isAlone === true);
  const ignored = parts.filter((_, index) => taken[index] === false);
  const mendings = await runInPage(
    page,
    'mendWords',
    ignored.map(({ toMend }) => toMend),
  );
  const names: (readonly SelectorName[])[] = [];
  for (const selector of within) names.push(await runInPage(page, 'namesWithin', selector));
  return {
    taken,
    mended: parts.map((part) => mendings[ignored.indexOf(part)] ?? null),
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
