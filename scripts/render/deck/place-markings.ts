import type { DocumentView } from '../../views/document/document-view.ts';
import type { RichText } from '../../views/text/rich-text.ts';
import { toHtml } from '../../views/text/to-html.ts';
import type { MarpSlides } from './render-deck-html.ts';

/**
 * Puts the words of the document's marking on every slide, at its head and at its foot, whatever the templates made of
 * it, and below everything the word of a draft. Who listens hears them once, first on the first slide.
 */
export function placeMarkings(slides: MarpSlides, document: DocumentView | null): MarpSlides {
  const banner = document?.banner ?? null;
  if (document === null || banner === null) return slides;
  const placed = (html: string) =>
    html.replace(WRITTEN, '').replace(OPENING, (opening, number: string) => {
      const isFirst = number === '1';
      const head = isFirst ? markingOf(banner.whole) : markingOf(banner.head, ' head', HIDDEN);
      const below = document.isDraft ? `<div class="watermark"${HIDDEN}></div>` : '';
      return `${opening}${below}${head}${markingOf(banner.foot, ' foot', HIDDEN)}`;
    });
  return { ...slides, html: placed(slides.html), markedHtml: placed(slides.markedHtml) };
}

const HIDDEN = ' aria-hidden="true"';
const OPENING = /<section id="(\d+)"[^>]*>/g;
// What the template of the deck's Markdown writes for Marp's own tools.
const WRITTEN = /<div class="marking">[^<]*<\/div>\n?/g;

function markingOf(words: RichText, place = '', attributes = ''): string {
  return `<div class="marking${place}"${attributes}>${toHtml(words)}</div>`;
}
