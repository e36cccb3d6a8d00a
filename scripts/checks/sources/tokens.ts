import { PAGE_TOKENS } from '../../design/page-css.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { PackStylesheets } from '../../templating/pack-stylesheets.ts';

// The summit's tokens set the motif and the word of a draft, the conversion of Marp's slides to a page sets a slide's size, and a page's setup
// sets the page's tokens.
const SET_ELSEWHERE = ['--motif', '--watermark', '--start', '--end', '--slide-width', '--slide-height', ...PAGE_TOKENS];

/**
 * Finds the tokens that a stylesheet uses though no stylesheet of its genre declares them: a browser would ignore those
 * declarations without a word. The shared tokens that a summit's own tokens file lacks are one finding there, not one
 * at each use.
 */
export function checkTokens({ tokens, sharedTokens, deck, brief }: PackStylesheets): Diagnostic[] {
  const shared = declaredIn(sharedTokens);
  const general = [...declaredIn(tokens), ...shared, ...SET_ELSEWHERE];
  const knownTo = (genre: readonly SourceFile[]) => [...new Set([...general, ...genre.flatMap(declaredIn)])];
  const inDeck = knownTo(deck);
  const inBrief = knownTo(brief);
  return [
    ...missingTokens(tokens, shared),
    ...unknownTokens(tokens, [...inDeck, ...inBrief]),
    ...deck.flatMap((file) => unknownTokens(file, inDeck)),
    ...brief.flatMap((file) => unknownTokens(file, inBrief)),
  ];
}

function declaredIn({ text }: SourceFile): string[] {
  return [...text.matchAll(/(?<=[{;\s])--[\w-]+(?=\s*:)/g)].map(([name]) => name);
}

function missingTokens(tokens: SourceFile, shared: readonly string[]): Diagnostic[] {
  const declared = declaredIn(tokens);
  const missing = [...new Set(shared)].filter((name) => !declared.includes(name));
  const place = { file: tokens.path, line: 1, column: 1 };
  return missing.length === 0 ? [] : [diagnose('template/missing-tokens', { missing: missing.join(', ') }, place)];
}

function unknownTokens({ path, text }: SourceFile, known: readonly string[]): Diagnostic[] {
  return [...text.matchAll(/(?<=var\(\s*)--[\w-]+/g)]
    .filter(([name]) => !known.includes(name))
    .map((use) => {
      const place = placeAt(path, text, use.index, use.index + use[0].length);
      return diagnose('template/unknown-token', { token: use[0], nearest: nearest(use[0], known) }, place);
    });
}
