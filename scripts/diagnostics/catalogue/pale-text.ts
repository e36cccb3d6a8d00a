import { type NumberedPage, nameOfPage } from '../numbered-page.ts';

/** A text that can hardly be read: its first words, its colour and what is behind it. */
export interface PaleText {
  readonly page: NumberedPage;
  readonly words: string;
  readonly contrast: number;
  readonly least: number;
  readonly colour: string;
  readonly behind: string;
}

export function paleText({ page, words, contrast, least, colour, behind }: PaleText, verdict: string): string {
  return `${nameOfPage(page)}: “${words}” ${verdict}: ${colour} on ${behind} has a contrast of ${contrast} : 1, and ${least} : 1 is the least.`;
}

export function paleHint(): string {
  return 'Set the text in a stronger colour, or put it on a plainer background: a band, a darker or a lighter picture.';
}
