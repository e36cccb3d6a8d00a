import type { DeckTemplate } from './deck-template.ts';
import type { LayoutMatch } from './match-layouts.ts';

/** A user's own template, with the layouts that slides take. */
export interface MatchedTemplate {
  readonly template: DeckTemplate;
  readonly matches: readonly LayoutMatch[];
}
