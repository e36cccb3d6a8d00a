/**
 * Gives the pages of a work without the label that a style prints itself (`pp. 77--84`), and how many pages it has where
 * that is what was written: `18p`, or one number for a whole book, as Zotero writes it into BibTeX. `type` is the kind of
 * the work. TeX's dashes become single ones.
 */
export function pagesOf(
  written: string,
  type: string,
): { readonly page?: string; readonly 'number-of-pages'?: string } {
  const page = written
    .replace(/(?<=\d\w{0,3})\s*[-–—]{2,}\s*(?=\w{0,3}\d)/g, '-')
    .replace(/^pp?\s*(?:\.\s*|-{1,2}|(?=\s))\s*(?=\d)/i, '');
  const [, counted] = /^(\d+)\s?pp?\.?(?:-\1\s?p)?$/i.exec(page) ?? [];
  const all = counted ?? (WHOLE.test(type) && /^\d+$/.test(page) ? page : undefined);
  return all === undefined ? { page: page.replace(/^([^-\s]+)-\1$/, '$1') } : { 'number-of-pages': all };
}

const WHOLE = /^(?:book|report|thesis)$/;
