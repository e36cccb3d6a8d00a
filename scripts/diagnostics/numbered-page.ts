/** A slide or a page of the brief; its number, from 1, is undefined where it is not known. */
export interface NumberedPage {
  readonly kind: 'slide' | 'page';
  readonly number: number | undefined;
}

/** The name of a slide or page at the beginning of a message. */
export function nameOfPage({ kind, number }: NumberedPage): string {
  if (number === undefined) return kind === 'slide' ? 'Slide' : 'The brief';
  return kind === 'slide' ? `Slide ${number}` : `Page ${number} of the brief`;
}
