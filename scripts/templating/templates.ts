import type { SourceFile } from '../outline/source-file.ts';
import type { CitationStyle } from '../views/notes/format-citations.ts';
import type { LabelPlaces, Labels } from '../views/text/labels.ts';
import type { TemplateSource } from './template-set.ts';

/** Everything of `templates/` that a pack in one language is made with, a summit's own files in place of the shared ones. */
export interface Templates {
  /** The words that the templates print themselves, and where each of them stands. */
  readonly labels: Labels;
  readonly labelPlaces: LabelPlaces;
  readonly labelFiles: readonly SourceFile[];
  readonly citations: CitationStyle;
  readonly tokens: SourceFile;
  /** The tokens that every stylesheet counts on, where a summit has its own in their place. */
  readonly sharedTokens: SourceFile;
  readonly deck: {
    readonly markdown: TemplateSource;
    readonly page: TemplateSource;
    readonly css: SourceFile;
    readonly narrowCss: SourceFile;
    readonly screenCss: SourceFile;
    /** The stylesheets that a summit adds, in the order of their names. */
    readonly addedCss: readonly SourceFile[];
    /** The modules of the page's script. */
    readonly scripts: readonly SourceFile[];
  };
  readonly brief: {
    readonly page: TemplateSource;
    readonly css: SourceFile;
    readonly addedCss: readonly SourceFile[];
  };
  /** The files that a summit brings. */
  readonly own: readonly SourceFile[];
  /** The shared stylesheets in whose place a summit's own stand. */
  readonly replaced: readonly SourceFile[];
}
