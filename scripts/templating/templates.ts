import type { SourceFile } from '../outline/source-file.ts';
import type { CitationStyle } from '../views/notes/format-citations.ts';
import type { LabelPlaces, Labels } from '../views/text/labels.ts';
import type { TemplateSource } from './template-set.ts';

/**
 * The files of `templates/` that make a pack in one language; a summit's own files stand in place of the shared ones.
 */
export interface Templates {
  /** The words that the templates print themselves, and the place of each in its file. */
  readonly labels: Labels;
  readonly labelPlaces: LabelPlaces;
  readonly labelFiles: readonly SourceFile[];
  readonly citations: CitationStyle;
  readonly tokens: SourceFile;
  /**
   * The shared tokens, which define every token that stylesheets use, also where a summit's own tokens replace them.
   */
  readonly sharedTokens: SourceFile;
  readonly deck: {
    readonly markdown: TemplateSource;
    readonly page: TemplateSource;
    readonly css: SourceFile;
    readonly narrowCss: SourceFile;
    readonly screenCss: SourceFile;
    /** The stylesheets that a summit adds, sorted by name. */
    readonly addedCss: readonly SourceFile[];
    /** The modules of the script of the slides' page. */
    readonly scripts: readonly SourceFile[];
  };
  readonly brief: {
    readonly page: TemplateSource;
    readonly css: SourceFile;
    readonly addedCss: readonly SourceFile[];
  };
  /** All files that a summit brings. */
  readonly own: readonly SourceFile[];
  /** The shared stylesheets that a summit's own files replace. */
  readonly replaced: readonly SourceFile[];
}
