import type { Edition } from '../design/page-setup.ts';
import type { SlideView } from '../views/deck/deck-view.ts';
import type { GalleryDesign } from './gallery-designs.ts';
import type { SheetName } from './token-sheets.ts';

/** The layouts of slides that come with the project. */
export type SlideLayout = Exclude<SlideView['layout'], 'own'>;

/** What a picture shows: a slide, a page of the brief by the name of a place on it, or a sheet of tokens. */
export type Shown =
  | {
      readonly kind: 'slide';
      readonly design: GalleryDesign;
      readonly layout: SlideLayout;
      /** The id of the theme that the slide belongs to. */
      readonly theme?: string;
      /** Which of several such slides, from 0. */
      readonly nth?: number;
    }
  | {
      readonly kind: 'page';
      readonly design: GalleryDesign;
      readonly edition: Edition;
      readonly place: string | number;
    }
  | { readonly kind: 'sheet'; readonly sheet: SheetName };

/** A picture of the gallery: `docs/gallery/<name>.png`. */
export interface GalleryPicture {
  readonly name: string;
  /** What is to be seen, for those who can't see it. */
  readonly alt: string;
  readonly shown: Shown;
}

/** Keys of a file of the gallery's outline; `figures.1` is the second of a list. */
export interface Excerpt {
  readonly file: string;
  readonly keys: readonly string[];
}

/** A layout, or a part of the brief: what it is called, when it is there, what gives it, what it looks like. */
export interface GalleryEntry {
  readonly title: string;
  readonly when: string;
  readonly excerpt: Excerpt | undefined;
  readonly picture: GalleryPicture;
}
