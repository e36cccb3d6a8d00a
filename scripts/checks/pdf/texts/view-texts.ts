import type { RichText } from '../../../views/text/rich-text.ts';

// What a view holds and no page shows: metadata, the alternatives of drawings, words that a template may use, the
// brief's running heads, which are artefacts. A slide's `notes` are its speaker's.
const UNSEEN = new Set(['alt', 'author', 'keywords', 'labels', 'runningHead', 'runningSummit', 'subject']);

/** The texts that a view gives its templates to show, each as often as it stands there. */
export function viewTexts(view: object): RichText[] {
  return textsBelow(view, 'slides' in view);
}

function textsBelow(value: unknown, isDeck: boolean): RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [value];
  return Object.entries(value).flatMap(([key, part]) => {
    const isHidden = UNSEEN.has(key) || (isDeck && key === 'notes');
    return isHidden ? [] : textsBelow(part, isDeck);
  });
}

function isText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}
