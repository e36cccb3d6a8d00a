import postcss, { type Root } from 'postcss';

/** The selectors of the rules of a deck's own stylesheets that set sizes of text. */
export function sizeSelectors(stylesheets: readonly string[]): string[] {
  const selectors = stylesheets.flatMap((css) => selectorsOf(css));
  return [...new Set(selectors)];
}

function selectorsOf(css: string): string[] {
  const found: string[] = [];
  parsed(css)?.walkDecls(/^(?:font|font-size|zoom|scale|--.*size.*)$/i, ({ parent }) => {
    if (parent?.type !== 'rule' || !('selectors' in parent) || !Array.isArray(parent.selectors)) return;
    found.push(...parent.selectors.map((selector) => inPage(String(selector))));
  });
  return found;
}

// Marp takes the root of a theme for its slides. What stands beside an element is as large as the element.
function inPage(selector: string): string {
  return selector.replace(/:root\b/g, 'section').replace(/::?(?:before|after|marker|first-letter|first-line)\b/g, '');
}

// Marp passes over a style that it can't read, too.
function parsed(css: string): Root | undefined {
  try {
    return postcss.parse(css);
  } catch {
    return undefined;
  }
}
