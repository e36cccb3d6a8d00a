import type { DrawingView } from '../views/figures/figure-view.ts';
import type { RichText } from '../views/text/rich-text.ts';

/** A text inside a template: printed as the genre's markup, or as words by a helper. */
export interface TemplateText {
  /** Handlebars prints what this gives as it is: the markup is safe by construction. */
  readonly toHTML: () => string;
  readonly words: () => string;
}

/** Whether a value of a view is a figure that is drawn. */
export function isDrawing(value: object): value is DrawingView {
  return 'kind' in value && value.kind === 'drawing';
}

/** Whether a value of a view is a text. */
export function isRichText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}
