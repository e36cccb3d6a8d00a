import type { AskedWords } from '../../../browser/page/css/browser-css.ts';
import type { CssFacts, CssQuestions } from '../../../browser/page/css/read-css-facts.ts';
import { addAll } from '../../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { createNearest } from '../../../diagnostics/nearest-of-few.ts';
import type { SourceFile } from '../../../outline/source-file.ts';
import { findUnmatched } from './find-unmatched.ts';
import { knownNames, type NameSources } from './known-names.ts';
import { AT_RULES, around, type StylesheetPart, stylesheetParts } from './stylesheet-parts.ts';

/** A summit's own stylesheets for one genre. */
export interface OwnStylesheets {
  readonly page: 'slides' | 'brief';
  /** The stylesheets of both genres, whose selectors may be meant for the other one. */
  readonly tokens: readonly SourceFile[];
  readonly groups: readonly StylesheetGroup[];
}

/** Stylesheets of one part of a page, and the sources of the names that their selectors may use. */
interface StylesheetGroup {
  readonly files: readonly SourceFile[];
  /** The CSS selector of that part. */
  readonly within: string;
  readonly sources: NameSources;
}

/**
 * The questions about these stylesheets that only a browser can answer: which parts it takes, and which names the page
 * has.
 */
export function cssQuestions({ groups, tokens }: OwnStylesheets): CssQuestions {
  const files = [...groups.flatMap((group) => group.files), ...tokens];
  return {
    parts: files.flatMap(stylesheetParts).map((part) => ({
      css: part.alone?.(part.words) ?? '',
      supports: part.supports,
      isAlone: part.alone !== undefined,
      toMend: wordsToMend(part),
    })),
    within: groups.map(({ within }) => within),
  };
}

/**
 * Finds the declarations and rules that a browser ignores in a summit's own stylesheets, and the selectors with a name
 * that neither the shown page nor any template has. `facts` are the answers to `cssQuestions`.
 */
export function checkOwnStylesheets({ page, groups, tokens }: OwnStylesheets, facts: CssFacts): Diagnostic[] {
  const files = [...groups.flatMap((group) => group.files), ...tokens];
  const parts = files.flatMap(stylesheetParts);
  const ignored = parts.filter((_, index) => facts.taken[index] === false);
  const mended = new Map(parts.map((part, index) => [part, facts.mended[index] ?? undefined]));
  const nearest = createNearest();
  // An ignored rule is one finding, with all that it contains.
  const dead = new Set<unknown>(ignored.filter(({ kind }) => kind !== 'declaration').map(({ node }) => node));
  const isReached = ({ node }: StylesheetPart) => !around(node).some((each) => dead.has(each));
  const selectors = parts.filter((part) => part.kind === 'selector' && !dead.has(part.node) && isReached(part));
  const findings = ignored
    .filter(isReached)
    .map((part) => toFinding(part, { properties: facts.properties, mended: mended.get(part), nearest }));
  for (const [index, { files: own, sources }] of groups.entries()) {
    if (own.length === 0) continue;
    const asked = selectors.filter(({ place }) => own.some(({ path }) => path === place.file));
    addAll(findings, findUnmatched(asked, facts.names[index] ?? [], knownNames(sources), page));
  }
  return findings;
}

// A character that no stylesheet contains keeps the place of the words.
function wordsToMend({ alone, words }: StylesheetPart): AskedWords {
  const [before = '', after = ''] = (alone?.('\0') ?? '\0').split('\0');
  return { before, words, after };
}

/** What is known for the hint of a finding: all properties, the words that the browser takes, and who looks for names. */
interface Hints {
  readonly properties: readonly string[];
  readonly mended: string | undefined;
  readonly nearest: ReturnType<typeof createNearest>;
}

function toFinding(
  { kind, node, words, place, alone }: StylesheetPart,
  { properties, mended, nearest }: Hints,
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
