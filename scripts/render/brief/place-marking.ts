import type { BriefView } from '../../views/brief/brief-view.ts';
import { toHtml } from '../../views/text/to-html.ts';

/**
 * Puts the words of the document's marking before everything else on the brief's page, where they stay in view while it
 * is scrolled, whatever the templates made of it; with the word of a draft, which lies under the printed pages.
 */
export function placeMarking(html: string, { document, labels }: BriefView): string {
  const banner = document?.banner ?? null;
  if (document === null || banner === null) return html;
  const name = toHtml(labels['marking'] ?? banner.head);
  const marking = `<aside class="marking" aria-label="${name}"><p>${toHtml(banner.whole)}</p></aside>`;
  const below = document.isDraft ? '<div class="watermark" aria-hidden="true"></div>' : '';
  return html.replace(/<body\b[^>]*>/, (opening) => `${opening}\n${marking}${below}`);
}
