import { type NumberedPage, nameOfPage } from '../numbered-page.ts';

/** A text that can hardly be read: its first words, its colour and what is behind it. */
export interface PaleText {
  readonly page: NumberedPage;
  readonly words: string;
  readonly contrast: number;
  readonly least: number;
  readonly colour: string;
  readonly behind: string;
  /** Whether it could be read on its ground, and can't on the summit's motif. */
  readonly onMotif: boolean;
}

export function paleText({ page, words, contrast, least, colour, behind, onMotif }: PaleText, verdict: string): string {
  return `${nameOfPage(page)}: “${words}” ${verdict}: ${colour} on ${behind}${onMotif ? ', a part of the motif,' : ''} has a contrast of ${contrast} : 1, and ${least} : 1 is the least.`;
}

export function paleHint({ onMotif }: PaleText): string {
  if (onMotif) {
    return "Make the lines of the motif ('design.motif') as dark as the ground where the text stands, or move them to the right, or shorten the text.";
  }
  return 'Set the text in a stronger colour, or put it on a plainer background: a band, a darker or a lighter picture.';
}
