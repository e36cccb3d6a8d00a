/** A slide or a page of the brief; its number is missing where it is not known. */
export interface NumberedPage {
  readonly kind: 'slide' | 'page';
  readonly number: number | undefined;
}

/** What a message calls it, as its subject. */
export function nameOfPage({ kind, number }: NumberedPage): string {
  if (number === undefined) return kind === 'slide' ? 'Slide' : 'The brief';
  return kind === 'slide' ? `Slide ${number}` : `Page ${number} of the brief`;
}
