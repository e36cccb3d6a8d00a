import { expect, test } from 'vitest';
import { checkSpeakingTime } from '../../../scripts/checks/slides/check-speaking-time.ts';
import type { SlideView } from '../../../scripts/views/deck/deck-view.ts';
import { asClock, speakingTime } from '../../../scripts/views/deck/speaking-time.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

const at = { file: 'content/x/summit.yaml', line: 4, column: 10 };

function callout(headline: string, note = ''): SlideView {
  return {
    layout: 'callout',
    headline: plainText(headline),
    by: null,
    eyebrow: plainText('Not said aloud'),
    sources: plainText('1 Not said either, 2030'),
    notes: note === '' ? [] : [plainText(note)],
    at,
  };
}

const words = (count: number, word = 'river') => Array.from({ length: count }, () => word).join(' ');

test('slides and notes are said at the pace of the language; what is only looked up is not', () => {
  const slides = [callout(words(100), words(50)), callout(words(10))];
  expect(speakingTime({ slides, language: 'en-GB' })).toEqual({ slides: [60, 4], total: 64, isMeanPace: false });
  expect(speakingTime({ slides, language: 'ru' }).total).toBe(79);
  expect(speakingTime({ slides: [callout(words(91, 'كلمة'))], language: 'ar-EG' }).total).toBe(60);
  // Japanese is said by characters: 235 of them a minute. Chinese has words, without spaces between them.
  expect(speakingTime({ slides: [callout('水'.repeat(235))], language: 'ja' }).total).toBe(60);
  expect(speakingTime({ slides: [callout('北京'.repeat(104))], language: 'zh-Hans' }).total).toBe(60);
});

test('a language whose pace nobody has measured has the mean, and says so', () => {
  const slides = [callout(words(121, 'ең'))];
  expect(speakingTime({ slides, language: 'kk' })).toEqual({ slides: [60], total: 60, isMeanPace: true });
});

test('times are written as a clock has them', () => {
  expect([5, 65, 3905].map(asClock)).toEqual(['0:05', '1:05', '1:05:05']);
});

test('a talk that is longer than it may be is told, with its longest slide', () => {
  const views = [callout(words(100)), callout(words(200), words(50))];
  const talk = { views, language: 'en' };
  expect(checkSpeakingTime({ ...talk, minutes: undefined })).toEqual([]);
  expect(checkSpeakingTime({ ...talk, minutes: { value: 3, at } })).toEqual([]);
  const [found] = checkSpeakingTime({ ...talk, minutes: { value: 2, at } });
  expect([found?.code, found?.message, found?.place]).toEqual([
    'check/long-talk',
    "Slides and notes take 2:20 to say; 'minutes:' allows 2 minutes.",
    at,
  ]);
  expect(found?.hint).toContain('slide 2, which takes 1:40');
});
