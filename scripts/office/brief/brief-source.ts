import type { Palette } from '../../design/design-palette.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import type { Picture, PictureCrop } from '../drawing/picture-parts.ts';
import type { OfficeMetadata } from '../package/document-properties.ts';
import type { MatchedBriefTemplate } from './template/match-styles.ts';
import type { NoteKind } from './text/note-marks.ts';

/** A picture with the size at which it is shown, in px (96 an inch): that of the part that is left of a photograph. */
export interface SizedPicture extends Picture {
  readonly width: number;
  readonly height: number;
  /** What is cut off at each edge, in percent of the whole. */
  readonly crop?: PictureCrop;
}

/** The bookmark around a value of the outline. */
export interface ValueBookmark {
  /** The name: `_q` and 12 hex digits. */
  readonly name: string;
  /** The address of the value, as `formatAddress` writes it. */
  readonly address: string;
}

/** Everything that a Word file of the brief is made from, as plain data. */
export interface BriefSource {
  /** The view of the brief, with the page numbers of its contents. */
  readonly view: BriefView;
  readonly setup: Pick<PageSetup, 'paper' | 'edition'>;
  /** Whether the notes are footnotes or endnotes. */
  readonly noteKind: NoteKind;
  readonly metadata: OfficeMetadata;
  /** The colours of the brief, each `#rrggbb`, by the name of its token. */
  readonly palette: Palette;
  /** The families of the running text and its headings, and of labels, tables and notes. */
  readonly fonts: { readonly heading: string; readonly text: string };
  /** The bookmarks of the values of the outline, by the keys of their places (`placeKey`). */
  readonly bookmarks: ReadonlyMap<string, ValueBookmark>;
  /** The summit, and the digest of the texts of its outline, in hex. */
  readonly pack: { readonly summit: string; readonly digest: string };
  /** The drawings of figures and the logo, by their ids. */
  readonly pictures: ReadonlyMap<string, SizedPicture>;
  /** The charts that Word draws itself, by their ids, with their sizes in px. */
  readonly native?: ReadonlyMap<string, { readonly width: number; readonly height: number }> | undefined;
  /** The ground of the cover, a picture of the whole page; undefined where the cover is plain paper. */
  readonly coverGround: SizedPicture | undefined;
  /** The user’s own template, which gives the file its styles, pages and heads; left out without one. */
  readonly template?: MatchedBriefTemplate | undefined;
  /** The number of pages, for heads that tell it. */
  readonly pages?: number | undefined;
  /** The date of the content, in words; left out where nothing shows it. */
  readonly date?: string | undefined;
  /** The name of the file. */
  readonly name?: string | undefined;
}
