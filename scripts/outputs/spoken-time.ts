import type { DeckView } from '../views/deck/deck-view.ts';
import { speakingTime } from '../views/deck/speaking-time.ts';
import type { Artefact } from './artefact.ts';

/** Says of a file with the slides of a deck how long they take to say. */
export function spokenTime(view: DeckView): Pick<Artefact, 'seconds' | 'isMeanPace'> {
  const { total, isMeanPace } = speakingTime(view);
  return { seconds: total, ...(isMeanPace ? { isMeanPace } : {}) };
}
