import type { DeckView } from '../../views/deck/deck-view.ts';
import type { RenderedDeck } from './render-slides.ts';
import { slideClasses } from './slide-classes.ts';

/** The size of each slide's running text in px, which is chosen by measuring; null where the stylesheet alone sets it. */
export type BodySizes = readonly (number | null)[];

/**
 * Writes the sizes of running text as classes of the slides, `body-<size>`: into their HTML and into the Markdown. Gives the
 * deck as it is where it has another number of slides.
 */
export function placeBodySizes(deck: RenderedDeck, sizes: BodySizes): RenderedDeck {
  if (sizes.length !== deck.view.slides.length) return deck;
  const { slides } = deck;
  const placed = (html: string) => {
    return html.replace(OPENING, (opening, start: string, number: string, classes: string) => {
      const size = sizes[Number(number) - 1] ?? null;
      return size === null ? opening : `${start}${classes} body-${size}"`;
    });
  };
  return {
    ...deck,
    markdown: sizedMarkdown(deck.markdown, deck.view, sizes),
    slides: { ...slides, html: placed(slides.html), markedHtml: placed(slides.markedHtml) },
  };
}

const OPENING = /(<section id="(\d+)"[^>]*? class=")([^"]*)"/g;

// A template of the summit's own may write the classes elsewhere, or not at all: then the Markdown stays as it is.
function sizedMarkdown(markdown: string, { slides, ratio }: DeckView, sizes: BodySizes): string {
  let written = '';
  let rest = markdown;
  for (const [index, slide] of slides.entries()) {
    const directive = `<!-- _class: ${slideClasses(slide, ratio)}`;
    const [before, after] = cutAfter(rest, `${directive} -->`);
    const size = sizes[index] ?? null;
    written += before === '' || size === null ? before : `${before.slice(0, -' -->'.length)} body-${size} -->`;
    rest = after;
  }
  return written + rest;
}

/** Cuts a text behind the first place where some words stand; all of it is the rest where they don't. */
function cutAfter(text: string, words: string): readonly [string, string] {
  const start = text.indexOf(words);
  const end = start < 0 ? 0 : start + words.length;
  return [text.slice(0, end), text.slice(end)];
}
