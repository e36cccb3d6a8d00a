/**
 * A class of the document that sets the parts outside the chapters in another way: closer (`close-front`, `close-end`), the
 * contents below what is read at a glance (`contents-follow`), the table of recommendations or the last
 * words over two pages (`parted-table`, `parted-about`), or the references on a page of their own (`new-back`).
 */
export type PageClass = 'close-front' | 'contents-follow' | 'close-end' | 'parted-table' | 'parted-about' | 'new-back';
