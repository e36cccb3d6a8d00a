import type { DrawingView } from '../figures/figure-view.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { linkTo } from './publication-rows.ts';

/** Where the pack can be read: its address as a QR code, whose words are the address, and as a link. */
export interface PublishedView {
  readonly code: DrawingView;
  readonly address: RichText;
}

/** The id of the drawing of the QR code; no figure can have it. */
export const CODE_ID = '_code';

/** Makes the view of the address under `publication:`; null where the outline gives none. */
export function toPublishedView({ outline }: ViewContext): PublishedView | null {
  const url = outline.publication?.url;
  if (url === undefined) return null;
  return { code: { kind: 'drawing', id: CODE_ID, alt: plainText(url.words, url.at) }, address: linkTo(url.words, url) };
}
