import type { DrawingView } from '../views/figures/figure-view.ts';
import type { RichText } from '../views/text/rich-text.ts';

/** A text inside a template: Handlebars prints it as the genre's markup, a helper may take it as plain words. */
export interface TemplateText {
  /** Gives markup that is safe by construction: Handlebars prints it without escaping. */
  readonly toHTML: () => string;
  readonly words: () => string;
}

/** Whether a value of a view is a drawn figure. */
export function isDrawing(value: object): value is DrawingView {
  return 'kind' in value && value.kind === 'drawing';
}

/** Whether a value of a view is a rich text. */
export function isRichText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}
