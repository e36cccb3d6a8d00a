import type { CalendarDate } from '../../outline/calendar-date.ts';

/** The metadata of a PDF. */
export interface PdfMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The words of the document's marking, by which programs that file documents sort them. */
  readonly label?: string | undefined;
  /** The DOI or the symbol of the document. */
  readonly identifier?: string | undefined;
  /** The licence of the outline, which says how the file may be used. */
  readonly rights: string;
  readonly language: string;
  /** The date of the content, not the time of the build, so that the same input gives the same bytes. */
  readonly date: CalendarDate;
}
