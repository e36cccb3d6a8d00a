import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import type { PagePart } from '../../templating/trusted/read-page-markup.ts';
import { scriptOf } from './own-script.ts';
import { placeInPage } from './place-in-page.ts';
import type { ReadFile } from './read-file.ts';
import type { SentFiles } from './sent-files.ts';

/**
 * Finds the elements, attributes, schemes and scripts in finished pages that no page of a pack may have, by what a browser
 * would make of the page.
 */
export function checkPageMarkup(sent: SentFiles): Diagnostic[] {
  return sent.files.flatMap((file) => {
    const findings = foreignParts(file, sent).map(({ words, from }) => {
      return diagnose('check/foreign-markup', { file: file.name, part: words }, placeInPage(from, file, sent.own));
    });
    return eachOnce(findings);
  });
}

// Nobody reads more findings of one page.
const MOST = 50;

function foreignParts(file: ReadFile, { script }: SentFiles): PagePart[] {
  const { markup } = file.page ?? {};
  if (markup === undefined) return [];
  const own = scriptOf(file, script)?.text;
  const scripts = markup.scripts
    .filter(({ words }) => words !== own)
    .map(({ from }) => ({ words: "'<script>'", from }));
  const again = markup.scripts.slice(1).map(({ from }) => ({ words: "a second '<script>'", from }));
  return [...scripts, ...again, ...markup.foreign].slice(0, MOST);
}
