import type { CalendarDate } from '../../outline/calendar-date.ts';

/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Who may do what with it: the outline's licence. */
  readonly rights: string;
  readonly language: string;
  /** The date of the content: it stands for the dates of making, so that the same input gives the same bytes. */
  readonly date: CalendarDate;
}
