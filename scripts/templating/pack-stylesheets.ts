import type { SourceFile } from '../outline/source-file.ts';
import type { Templates } from './templates.ts';

/**
 * The stylesheets of a pack: the tokens of both genres, the shared tokens that a summit's own may replace, and the
 * stylesheets of each genre.
 */
export interface PackStylesheets {
  readonly tokens: SourceFile;
  readonly sharedTokens: SourceFile;
  readonly deck: readonly SourceFile[];
  readonly brief: readonly SourceFile[];
}

/** Collects the stylesheets of both genres. */
export function stylesheetsOf({ tokens, sharedTokens, deck, brief }: Templates): PackStylesheets {
  return {
    tokens,
    sharedTokens,
    deck: [deck.css, deck.narrowCss, deck.screenCss, ...deck.addedCss],
    brief: [brief.css, ...brief.addedCss],
  };
}
