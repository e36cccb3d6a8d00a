import { type Place, placeAt } from '../../../diagnostics/place.ts';
import type { SourceFile } from '../../../outline/source-file.ts';

/**
 * Finds the place in a summit's own templates and stylesheets that leaves out or hides the body of a page. `isWritten` says
 * whether the page's HTML still has the texts, so that something hides them. Undefined where there are no own files.
 */
export function placeOfHiding(own: readonly SourceFile[], isWritten: boolean): Place | undefined {
  const templates = own.filter(({ path }) => path.endsWith('.hbs'));
  const styles = own.filter(({ path }) => path.endsWith('.css'));
  const whole = templates.find(({ name }) => MAIN.test(name)) ?? templates.at(-1);
  if (!isWritten && whole !== undefined) return placeAt(whole.path, whole.text, 0);
  const hiding = [
    ...styles.toReversed().map((file) => ({ file, found: file.text.match(HIDING_RULE) })),
    ...templates.map((file) => ({ file, found: file.text.match(HIDDEN_ELEMENT) ?? file.text.match(CLOSED) })),
  ].find(({ found }) => found !== null);
  const { file, found } = hiding ?? { file: styles.at(-1) ?? whole, found: null };
  if (file === undefined) return undefined;
  const from = found === null ? 0 : (found.index ?? 0) + found[0].length - (found[1]?.length ?? 0);
  return placeAt(file.path, file.text, from, from + (found?.[1]?.length ?? 0));
}

const MAIN = /^(?:brief\/brief|deck\/deck\.md|deck\/page)\.hbs$/;
const HIDING =
  'display\\s*:\\s*none|(?:content-)?visibility\\s*:\\s*(?:hidden|collapse)|opacity\\s*:\\s*0?(?:\\.0+)?(?![\\d.])|font(?:-size)?\\s*:\\s*0(?![\\d.])';
// A rule of one of the elements that hold everything.
const HIDING_RULE = new RegExp(
  `(?<![\\w.#-])(?:html|body|main|section|p|\\*)(?![\\w-])[^{}]*\\{[^{}]*?(?<![\\w-])(${HIDING})`,
);
const HIDDEN_ELEMENT = new RegExp(
  `<(?:html|body|main|article|section|div|details)\\b[^>]*?[\\s"';](hidden(?![\\w-])|${HIDING})`,
);
// What a browser shows only after a click.
const CLOSED = /<(details)(?![\w-])(?![^>]*\sopen(?![\w-]))/;
