import postcss, { type Root } from 'postcss';
import { addAll } from '../../diagnostics/add-all.ts';

/** Lists the selectors of a deck's own rules that set font sizes. */
export function sizeSelectors(stylesheets: readonly string[]): string[] {
  const selectors = stylesheets.flatMap((css) => selectorsOf(css));
  return [...new Set(selectors)];
}

function selectorsOf(css: string): string[] {
  const found: string[] = [];
  parsed(css)?.walkDecls(/^(?:font|font-size|zoom|scale|--.*size.*)$/i, ({ parent }) => {
    if (parent?.type !== 'rule' || !('selectors' in parent) || !Array.isArray(parent.selectors)) return;
    addAll(
      found,
      parent.selectors.map((selector) => inPage(String(selector))),
    );
  });
  return found;
}

// In a theme, `:root` means a slide in Marp. A pseudo-element is as large as its element.
function inPage(selector: string): string {
  return selector.replace(/:root\b/g, 'section').replace(/::?(?:before|after|marker|first-letter|first-line)\b/g, '');
}

// Marp, too, ignores a style that it can't parse.
function parsed(css: string): Root | undefined {
  try {
    return postcss.parse(css);
  } catch {
    return undefined;
  }
}
