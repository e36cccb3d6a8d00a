import type { RichText } from '../text/rich-text.ts';

/**
 * Lets the words of a text lead to an id of the page, up to the first link of their own, without another look. The text
 * stays as it is where it begins with a link, or where there is no id.
 */
export function leadTo(text: RichText, target: string | undefined): RichText {
  const { pieces } = text;
  const link = pieces.findIndex(({ kind }) => kind === 'link' || kind === 'pointer' || kind === 'notes');
  const end = link < 0 ? pieces.length : link;
  if (target === undefined || end === 0) return text;
  const children = pieces.slice(0, end);
  return { ...text, pieces: [{ kind: 'pointer', target, isQuiet: true, children }, ...pieces.slice(end)] };
}
