import type { SourceFile } from '../outline/source-file.ts';
import type { Templates } from './templates.ts';

/** The stylesheets of a pack: the tokens that both genres have, the shared ones in whose place they may stand, and each genre's own. */
export interface PackStylesheets {
  readonly tokens: SourceFile;
  readonly sharedTokens: SourceFile;
  readonly deck: readonly SourceFile[];
  readonly brief: readonly SourceFile[];
}

/** The stylesheets of both genres. */
export function stylesheetsOf({ tokens, sharedTokens, deck, brief }: Templates): PackStylesheets {
  return {
    tokens,
    sharedTokens,
    deck: [deck.css, deck.narrowCss, deck.screenCss, ...deck.addedCss],
    brief: [brief.css, ...brief.addedCss],
  };
}
