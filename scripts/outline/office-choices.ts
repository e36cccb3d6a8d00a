import type { Place } from '../diagnostics/place.ts';
import type { AssetPath } from './outline.ts';
import type { TemplateLayoutName } from './template-layouts.ts';

/** What a summit chooses for its Office files. */
export interface OfficeChoices {
  /** The template for PowerPoint; undefined where the deck has the project's own layouts. */
  readonly deck: AssetPath | undefined;
  /** The names of the template's layouts that slides of the deck's layouts take, each with its place. */
  readonly layouts: readonly { readonly name: TemplateLayoutName; readonly layout: string; readonly at: Place }[];
  /** The families of headlines and of text; undefined where the summit names none. */
  readonly fonts: { readonly heading: string | undefined; readonly text: string | undefined };
}
