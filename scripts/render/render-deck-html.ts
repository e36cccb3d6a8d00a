import type MarkdownIt from 'markdown-it';
import type { Drawings } from './figures/draw-figures.ts';
import { drawingElement, drawingPath } from './figures/drawing-element.ts';

/** What Marp made of a deck's Markdown. */
export interface MarpSlides {
  readonly html: string;
  readonly css: string;
  /** The speaker notes of each slide. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Turns Marp Markdown into the slides' HTML and its scoped CSS. Emoji pictures, formulas, links out of
 * bare addresses and Marp's own browser script stay off: they would ask a network or change a text.
 * The drawings stand in the page itself, in place of the files that the Markdown names.
 */
export async function renderDeckHtml(markdown: string, stylesheet: string, drawings: Drawings): Promise<MarpSlides> {
  // Loaded here, so that the browser starts while Marp does.
  const { Marp } = await import('@marp-team/marp-core');
  const marp = new Marp({
    inlineSVG: false,
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    math: false,
    script: false,
    slug: false,
    minifyCSS: false,
    markdown: { linkify: false, breaks: false },
  });
  marp.themeSet.default = marp.themeSet.add(stylesheet);
  showDrawings(marp.markdown, drawings);
  const { html, css, comments } = marp.render(markdown);
  return { html, css, notes: comments };
}

function showDrawings({ renderer }: MarkdownIt, drawings: Drawings): void {
  const byPath = new Map([...drawings].map(([id, svg]) => [drawingPath(id), svg]));
  const otherwise = renderer.rules['image'];
  renderer.rules['image'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const svg = byPath.get(token?.attrGet('src') ?? '');
    if (token !== undefined && svg !== undefined) {
      return drawingElement(svg, self.renderInlineAsText(token.children ?? [], options, env));
    }
    return otherwise?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
}
