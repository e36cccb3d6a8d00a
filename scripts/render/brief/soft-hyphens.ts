const TOKENS = /<[^>]*>|\u00AD/g;

/**
 * Removes unused soft hyphens from the body of a page's HTML; `used` says for each soft hyphen, in order, whether to
 * keep it. Where `used` has another length nothing is removed, since a soft hyphen that is not needed can't be seen.
 */
export function withoutUnusedHyphens(html: string, used: readonly boolean[]): string {
  const start = html.indexOf('<body');
  const body = html.slice(start);
  const count = [...body.matchAll(TOKENS)].filter(([token]) => token === '\u00AD').length;
  if (count !== used.length) return html;
  let index = -1;
  const kept = body.replace(TOKENS, (token) => {
    if (token !== '\u00AD') return token;
    index += 1;
    return used[index] === true ? token : '';
  });
  return html.slice(0, start) + kept;
}
