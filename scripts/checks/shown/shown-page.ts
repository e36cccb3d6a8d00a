import type { ShownFacts } from '../../browser/page/shown-facts.ts';
import type { Locator } from '../../diagnostics/locator.ts';
import type { FontFamily } from '../../outline/outline.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { DocumentView } from '../../views/document/document-view.ts';
import type { OwnStylesheets } from './stylesheets/check-own-stylesheets.ts';

/** What the browser showed of a deck or a brief, and the summit's own template files, which may be at fault. */
export interface ShownPage {
  readonly facts: ShownFacts;
  readonly locator: Locator;
  readonly own: readonly SourceFile[];
  readonly stylesheets: OwnStylesheets;
  /** The font families that the summit brings in files of its own. */
  readonly fonts: readonly FontFamily[];
  /** What marks the pack as an official document; null where it is none. */
  readonly document: DocumentView | null;
}
