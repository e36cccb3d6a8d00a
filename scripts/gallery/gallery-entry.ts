import type { Edition } from '../design/page-setup.ts';
import type { SlideView } from '../views/deck/deck-view.ts';
import type { GalleryDesign } from './gallery-designs.ts';
import type { SheetName } from './token-sheets.ts';

/** The layouts of slides that come with the project. */
export type SlideLayout = Exclude<SlideView['layout'], 'own'>;

/**
 * The content of a picture: a slide, a page of the brief by its number or the name of a place on it, or a sheet of
 * tokens.
 */
export type Shown =
  | {
      readonly kind: 'slide';
      readonly design: GalleryDesign;
      readonly layout: SlideLayout;
      /** The id of the theme that the slide belongs to. */
      readonly theme?: string;
      /** The index, from 0, among several such slides; the first where it is left out. */
      readonly nth?: number;
      /** Whether it is shown as LibreOffice shows `deck.pptx`, and not as it stands in `deck.pdf`. */
      readonly isOffice?: true;
    }
  | {
      readonly kind: 'page';
      readonly design: GalleryDesign;
      readonly edition: Edition;
      readonly place: string | number;
      /** Whether it is shown as LibreOffice shows `brief.docx`; its place is then a number. */
      readonly isOffice?: true;
    }
  | { readonly kind: 'sheet'; readonly sheet: SheetName };

/** A picture of the gallery: `docs/gallery/<name>.png`. */
export interface GalleryPicture {
  readonly name: string;
  /** A description of the picture for people who can't see it. */
  readonly alt: string;
  readonly shown: Shown;
}

/** Keys of a file of the gallery's outline, to be quoted; `figures.1` is the second item of a list. */
export interface Excerpt {
  readonly file: string;
  readonly keys: readonly string[];
}

/**
 * An entry for a layout or a part of the brief: its title, when it is there, the lines of the outline that make it
 * (undefined where no lines do), and its picture.
 */
export interface GalleryEntry {
  readonly title: string;
  readonly when: string;
  readonly excerpt: Excerpt | undefined;
  readonly picture: GalleryPicture;
}
