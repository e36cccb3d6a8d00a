import type { Marp } from '@marp-team/marp-core';
import type MarkdownIt from 'markdown-it';
import type { Drawings } from '../../figures/draw-figures.ts';
import { drawingElement, drawingPath } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { withoutMarks } from '../place-marks.ts';

/** What Marp made of a deck's Markdown. */
export interface MarpSlides {
  readonly html: string;
  /** The same with the marks of places, on each slide that Marp makes the same of with and without them. */
  readonly markedHtml: string;
  readonly css: string;
  /** The speaker notes of each slide. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Turns Marp Markdown into the slides' HTML and its scoped CSS. Emoji pictures, formulas, links out of
 * bare addresses and Marp's own browser script stay off: they would ask a network or change a text.
 * The drawings stand in the page itself, in place of the files that the Markdown names. `marked` may hold the
 * marks of places; what is written never depends on them.
 */
export async function renderDeckHtml(
  marked: string,
  stylesheet: string,
  drawings: Drawings,
  recall: Recall = makeAnew,
): Promise<MarpSlides> {
  const marp = await openMarp(stylesheet, recall);
  const env = { drawings: new Map([...drawings].map(([id, svg]) => [drawingPath(id), svg])) } satisfies MarpEnv;
  const markdown = withoutMarks(marked);
  const { html, css, comments } = marp.render(markdown, env);
  const markedHtml = marked === markdown ? html : sameSlides(marp.markdown.render(marked, env), html);
  return { html, markedHtml, css, notes: comments };
}

/** Gives Marp as it makes the slides of a stylesheet. */
export async function openMarp(stylesheet: string, recall: Recall): Promise<Marp> {
  // Loaded here, so that the browser starts while Marp does.
  const { Marp } = await import('@marp-team/marp-core');
  return recall('marp', stylesheet, () => createMarp(Marp, stylesheet, recall));
}

/** What a rendering hands to the rules of markdown-it: the drawings by the paths that the Markdown names. */
interface MarpEnv {
  readonly drawings: ReadonlyMap<string, string>;
}

function createMarp(MarpCore: typeof Marp, stylesheet: string, recall: Recall): Marp {
  const marp = new MarpCore({
    inlineSVG: false,
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    math: false,
    script: false,
    slug: false,
    minifyCSS: false,
    markdown: { linkify: false, breaks: false },
  });
  const { themeSet, markdown } = marp;
  themeSet.default = themeSet.add(stylesheet);
  const pack = themeSet.pack.bind(themeSet);
  themeSet.pack = (name, options) =>
    recall('marp css', JSON.stringify([stylesheet, name, options]), () => pack(name, options));
  showDrawings(markdown);
  return marp;
}

// Beside a mark, an asterisk may begin or end what it would not without: such a slide stays unmarked.
function sameSlides(marked: string, html: string): string {
  const [withMarks, without] = [marked, html].map((slides) => slides.split(/(?=<section id=")/));
  if (withMarks?.length !== without?.length) return html;
  return (without ?? [])
    .map((slide, index) => {
      const candidate = withMarks?.[index] ?? '';
      return withoutMarks(candidate) === slide ? candidate : slide;
    })
    .join('');
}

function showDrawings({ renderer }: MarkdownIt): void {
  const otherwise = renderer.rules['image'];
  renderer.rules['image'] = (tokens, index, options, env: MarpEnv, self) => {
    const token = tokens[index];
    const svg = env.drawings.get(token?.attrGet('src') ?? '');
    if (token !== undefined && svg !== undefined) {
      return drawingElement(svg, self.renderInlineAsText(token.children ?? [], options, env));
    }
    return otherwise?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
}
