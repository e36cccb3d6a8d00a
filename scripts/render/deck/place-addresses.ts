import type { SlideView } from '../../views/deck/deck-view.ts';
import { escapeHtml } from '../../views/text/to-html.ts';
import type { MarpSlides } from './render-deck-html.ts';

/**
 * Puts on each slide an empty element for each address that it shows, whatever the templates made of it: the deck's page
 * and its PDF open at the slide by the address. They stand in the headline, because the browser finds no page for what is
 * taken out of the flow; on a slide without a headline, at its beginning. An address that several slides have stands on
 * the first.
 */
export function placeAddresses(slides: MarpSlides, views: readonly SlideView[]): MarpSlides {
  const placed = (html: string) => {
    const seen = new Set<string>();
    const place = (slide: string): string => {
      const number = Number(OPENING.exec(slide)?.[1]);
      const own = (views[number - 1]?.addresses ?? []).filter((address) => !seen.has(address));
      for (const address of own) seen.add(address);
      const anchors = own.map((address) => `<span id="${escapeHtml(address)}"></span>`).join('');
      const start = HEADLINE.test(slide) ? HEADLINE : OPENING;
      return anchors === '' ? slide : slide.replace(start, (opening) => `${opening}${anchors}`);
    };
    return html
      .split(/(?=<section id=")/)
      .map(place)
      .join('');
  };
  return { ...slides, html: placed(slides.html), markedHtml: placed(slides.markedHtml) };
}

const OPENING = /<section id="(\d+)"[^>]*>/;
const HEADLINE = /<h[12]\b[^>]*>/;
