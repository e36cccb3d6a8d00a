/**
 * The layout that gave a Word file the page numbers in its contents, where its summit asks for those of LibreOffice: that
 * of LibreOffice, or that of the PDF with the reason.
 */
export type PagesFrom =
  | {
      readonly kind: 'libreoffice';
      /** Its name and version. */
      readonly program: string;
      /** The families that the file names and that were not at hand, nor any with the same widths. */
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'pdf';
      /** Why LibreOffice laid nothing out; undefined where there is none on this computer. */
      readonly reason: string | undefined;
    };
