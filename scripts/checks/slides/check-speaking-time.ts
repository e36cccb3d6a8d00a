import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { asClock, speakingTime } from '../../views/deck/speaking-time.ts';
import type { MeasuredSlides } from './measured-slides.ts';

/** Warns where slides and notes take longer to say than the outline allows. */
export function checkSpeakingTime({
  views,
  language,
  minutes,
}: Pick<MeasuredSlides, 'views' | 'language' | 'minutes'>): Diagnostic[] {
  if (minutes === undefined) return [];
  const { slides, total } = speakingTime({ slides: views, language });
  if (total <= minutes.value * 60) return [];
  const longest = slides.indexOf(largest(slides)) + 1;
  const data = {
    minutes: minutes.value,
    total: asClock(total),
    slide: longest,
    time: asClock(slides[longest - 1] ?? 0),
  };
  return [diagnose('check/long-talk', data, minutes.at)];
}
