import type { Marp } from '@marp-team/marp-core';
import type MarkdownIt from 'markdown-it';
import type { Drawings } from '../../figures/draw-figures.ts';
import { drawingElement, drawingPath } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall, withinOf } from '../../outline/recall.ts';
import { withoutMarks } from '../place-marks.ts';
import { EMOJI_BREAK } from './to-markdown.ts';

/** The output of Marp for a deck's Markdown. */
export interface MarpSlides {
  readonly html: string;
  /** The HTML with marks of places, on each slide that Marp renders the same with and without them. */
  readonly markedHtml: string;
  readonly css: string;
  /** The speaker's notes of each slide. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Renders Marp Markdown to the slides' HTML and scoped CSS. Emoji pictures, formulas, links from bare addresses and
 * Marp's own script are off: they would load from a network or change a text. Drawings stand inside the page, in place
 * of the files that the Markdown names. `marked` may hold marks of places, which never change the written HTML.
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
  return withinOf(recall)('Making slides from the Markdown', () => {
    const { html, css, comments } = marp.render(markdown, env);
    const markedHtml = marked === markdown ? html : sameSlides(marp.markdown.render(marked, env), html);
    return { html, markedHtml, css, notes: comments };
  });
}

/** Gives the Marp instance for a stylesheet, from memory where it is known. */
export async function openMarp(stylesheet: string, recall: Recall): Promise<Marp> {
  // Imported here, so that the browser starts while Marp is loading.
  const { Marp } = await import('@marp-team/marp-core');
  return recall('marp', stylesheet, () => createMarp(Marp, stylesheet, recall));
}

/** The data of one rendering for the rules of markdown-it: the drawings, by the paths in the Markdown. */
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
  leaveOutBreaks(markdown);
  return marp;
}

// An asterisk next to a mark may be parsed differently than without the mark. A slide with such a difference gets no
// marks.
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

// This project's own rendering makes no emoji, so the words need no break.
function leaveOutBreaks({ renderer }: MarkdownIt): void {
  const otherwise = renderer.rules['html_inline'];
  renderer.rules['html_inline'] = (tokens, index, options, env: MarpEnv, self) => {
    if (tokens[index]?.content === EMOJI_BREAK) return '';
    return otherwise?.(tokens, index, options, env, self) ?? tokens[index]?.content ?? '';
  };
}

function showDrawings({ renderer }: MarkdownIt): void {
  const otherwise = renderer.rules['image'];
  renderer.rules['image'] = (tokens, index, options, env: MarpEnv, self) => {
    const token = tokens[index];
    const svg = env.drawings.get(token?.attrGet('src') ?? '');
    if (token !== undefined && svg !== undefined) {
      // The renderer's own way leaves out every character that is escaped.
      return drawingElement(svg, (token.children ?? []).map(({ content }) => content).join(''));
    }
    return otherwise?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
}
