import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkMarkedPages } from '../pdf/check-marked-pages.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';

/** The pictures of a pack, each with the words of the document's marking that stand on it. */
export interface MarkedImages {
  readonly images: readonly { readonly file: string; readonly slide?: number; readonly marking: string }[];
  readonly view: object;
  readonly outline: OutlineTexts;
}

/** Counts marking, status and embargo of an official document on every picture. */
export function checkMarkedImages({ images, view, outline }: MarkedImages): Diagnostic[] {
  return images.flatMap(({ file, slide = 1, marking }) => {
    const page = { number: slide, runs: [{ words: marking }] };
    return checkMarkedPages({ name: file, view, outline, pdf: { pages: [page] } });
  });
}
