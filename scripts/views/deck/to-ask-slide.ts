import type { Ask } from '../../outline/outline.ts';
import { sourcesLine } from '../notes/sources-line.ts';
import { toRecommendationViews } from '../shared-views.ts';
import { type RichText, withoutNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { RecommendationView, SlideView } from './deck-view.ts';

// In characters: what one line holds of a message in its narrow column, and of an action beside it.
const MESSAGE_LINE = 30;
const ACTION_LINE = 48;
// The most lines that fit into each column: those of actions are larger, and each has one more for its owner.
const MESSAGE_LINES = 10;
const ACTION_LINES = 9;

/** Makes the slide of what is asked, which stands after the key messages: the decisions, beside what they rest on. */
export function toAskSlide({ headline, decisions }: Ask, context: ViewContext): SlideView {
  const heading = context.text(headline);
  const asked = toRecommendationViews(decisions, context);
  const messages = context.outline.keyMessages.map(({ text }) => withoutNotes(context.text(text)));
  return {
    layout: 'ask',
    eyebrow: context.label('decisions'),
    headline: heading,
    decisions: asked,
    messages: fitBeside(messages, asked) ? messages : [],
    sources: sourcesLine([heading, ...asked.map(({ action }) => action)], context),
    notes: [],
    at: headline.at,
  };
}

function fitBeside(messages: readonly RichText[], decisions: readonly RecommendationView[]): boolean {
  const actions = decisions.map(({ action }) => action);
  return (
    linesOf(messages, MESSAGE_LINE) <= MESSAGE_LINES && linesOf(actions, ACTION_LINE) + decisions.length <= ACTION_LINES
  );
}

function linesOf(texts: readonly RichText[], line: number): number {
  return texts.reduce((sum, text) => sum + Math.ceil(wordsOf(text).length / line), 0);
}
