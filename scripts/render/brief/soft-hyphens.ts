const TOKENS = /<[^>]*>|\u00AD/g;

/**
 * A page's HTML without the soft hyphens of its body that are not used; `used` says it of each, in the page's order.
 * Where it was said of another number of them, all stay: they are not seen.
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
