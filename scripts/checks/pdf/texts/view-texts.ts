import type { RichText } from '../../../views/text/rich-text.ts';

// The keys of a view that hold no text of a page: metadata, the alternatives of drawings, words that a template may use,
// and the running heads of the brief, which are artefacts. In a deck, `notes` are those of the speaker.
const UNSEEN = new Set(['alt', 'author', 'keywords', 'labels', 'runningHead', 'runningSummit', 'subject']);

/** The texts of a view that its templates show, each as often as the view has it. */
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
