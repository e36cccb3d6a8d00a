import type { Place } from '../diagnostics/place.ts';
import type { AssetPath } from './outline.ts';
import type { TemplateStyleName } from './shape/template-styles.ts';
import type { TemplateLayoutName } from './template-layouts.ts';

/** What a summit chooses for its Office files. */
export interface OfficeChoices {
  /** The template for PowerPoint; undefined where the deck has the project's own layouts. */
  readonly deck: AssetPath | undefined;
  /** The template for Word; undefined where the brief has the project's own styles. */
  readonly brief: AssetPath | undefined;
  /** The names of the template's styles that texts of the brief take, each with its place. */
  readonly styles: readonly { readonly name: TemplateStyleName; readonly style: string; readonly at: Place }[];
  /** The names of the template's layouts that slides of the deck's layouts take, each with its place. */
  readonly layouts: readonly { readonly name: TemplateLayoutName; readonly layout: string; readonly at: Place }[];
  /** The place where the contents of the Word file are to have the page numbers of LibreOffice; undefined for those of the PDF. */
  readonly pagesOfLibreOffice?: Place | undefined;
  /** The families of headlines and of text; undefined where the summit names none. */
  readonly fonts: { readonly heading: string | undefined; readonly text: string | undefined };
}
