import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/parse-outline.ts';
import { PAGE_TOKENS } from '../render/page-css.ts';

// The motif is set by the summit's tokens, a slide's size where Marp's slides become a page, a page's by its setup.
const SET_ELSEWHERE = ['--motif', '--slide-width', '--slide-height', ...PAGE_TOKENS];

/** Finds the tokens that a stylesheet uses and nothing declares: a browser would pass over them in silence. */
export function checkTokens(stylesheets: readonly SourceFile[]): Diagnostic[] {
  const declared = stylesheets.flatMap(({ text }) =>
    [...text.matchAll(/(?<=[{;\s])--[\w-]+(?=\s*:)/g)].map(([name]) => name),
  );
  const known = [...new Set([...declared, ...SET_ELSEWHERE])];
  return stylesheets.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<=var\(\s*)--[\w-]+/g)]
      .filter(([name]) => !known.includes(name))
      .map((use) => {
        const place = placeAt(path, text, use.index, use.index + use[0].length);
        return diagnose('template/unknown-token', { token: use[0], nearest: nearest(use[0], known) }, place);
      }),
  );
}
