import type { CalendarDate } from '../../outline/calendar-date.ts';

/** The metadata of a PDF. */
export interface PdfMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The licence of the outline, which says how the file may be used. */
  readonly rights: string;
  readonly language: string;
  /** The date of the content, not the time of the build, so that the same input gives the same bytes. */
  readonly date: CalendarDate;
}
