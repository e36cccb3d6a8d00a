import type { Page } from 'puppeteer';
import * as browserCss from '../../browser/page/browser-css.ts';
import { programOf } from '../../browser/program-of.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { SourceFile } from '../../outline/read/parse-outline.ts';
import { findUnmatched } from './find-unmatched.ts';
import { knownNames, type NameSources } from './known-names.ts';
import { AT_RULES, around, type StylesheetPart, stylesheetParts } from './stylesheet-parts.ts';

/** The stylesheets of a summit's own that one genre has. */
export interface OwnStylesheets {
  readonly page: 'slides' | 'brief';
  /** Those of both genres, whose selectors may be for the other one. */
  readonly tokens: readonly SourceFile[];
  readonly groups: readonly StylesheetGroup[];
}

/** Stylesheets of one part of a page, and what they may be for. */
interface StylesheetGroup {
  readonly files: readonly SourceFile[];
  /** The selector of that part. */
  readonly within: string;
  readonly sources: NameSources;
}

/**
 * Finds what a browser ignores in a summit's own stylesheets, and the selectors that ask for a name which neither the
 * shown page nor any template has.
 */
export async function checkOwnStylesheets(page: Page, stylesheets: OwnStylesheets): Promise<Diagnostic[]> {
  const files = [...stylesheets.groups.flatMap((group) => group.files), ...stylesheets.tokens];
  if (files.length === 0) return [];
  const parts = files.flatMap(stylesheetParts);
  const taken = await runInPage(page, 'areTaken', parts.map(askedOf));
  const ignored = parts.filter(({ alone }, index) => alone === undefined || taken[index] === false);
  // What stands in an ignored rule is told by it.
  const dead = new Set<unknown>(ignored.filter(({ kind }) => kind !== 'declaration').map(({ node }) => node));
  const isReached = ({ node }: StylesheetPart) => !around(node).some((each) => dead.has(each));
  const selectors = parts.filter((part) => part.kind === 'selector' && !dead.has(part.node) && isReached(part));
  const findings = await ignoredFindings(page, ignored.filter(isReached));
  for (const { files: own, within, sources } of stylesheets.groups) {
    if (own.length === 0) continue;
    const shown = await runInPage(page, 'namesWithin', within);
    const asked = selectors.filter(({ place }) => own.some(({ path }) => path === place.file));
    findings.push(...findUnmatched(asked, shown, knownNames(sources), stylesheets.page));
  }
  return findings;
}

function askedOf({ alone, words, supports }: StylesheetPart): browserCss.AskedPart {
  return { css: alone?.(words) ?? '', supports };
}

async function ignoredFindings(page: Page, ignored: readonly StylesheetPart[]): Promise<Diagnostic[]> {
  if (ignored.length === 0) return [];
  const properties = await runInPage(page, 'propertyNames', undefined);
  const mended = await runInPage(page, 'mendWords', ignored.map(wordsToMend));
  return ignored.map((part, index) => toFinding(part, properties, mended[index] ?? undefined));
}

// The place of the words in the stylesheet is that of a sign which no stylesheet has.
function wordsToMend({ alone, words }: StylesheetPart): browserCss.AskedWords {
  const [before = '', after = ''] = (alone?.('\0') ?? '\0').split('\0');
  return { before, words, after };
}

function toFinding(
  { kind, node, words, place, alone }: StylesheetPart,
  properties: readonly string[],
  mended: string | undefined,
): Diagnostic {
  if (node.type !== 'decl') {
    const rule = kind === 'at-rule' ? `@${words}` : words;
    const near = kind === 'at-rule' ? nearest(words, AT_RULES) : mended?.trim();
    return diagnose(
      'template/ignored-rule',
      { rule, nearest: kind === 'at-rule' && near !== undefined ? `@${near}` : near },
      place,
    );
  }
  const property = node.prop;
  const isKnown = properties.includes(property.toLowerCase());
  const fault = alone === undefined ? 'place' : isKnown ? 'value' : 'property';
  const near = isKnown ? mended?.trim() : nearest(property, properties);
  return diagnose('template/ignored-declaration', { property, value: words, fault, nearest: near }, place);
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
