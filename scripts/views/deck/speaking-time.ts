import type { RichText } from '../text/rich-text.ts';
import { wordsOf } from '../text/rich-text.ts';
import type { DeckView, OwnSlide, SlideView } from './deck-view.ts';

/** How long the slides of a deck take to say, in seconds. */
export interface SpeakingTime {
  /** Of each slide, in their order. */
  readonly slides: readonly number[];
  readonly total: number;
  /** Whether nobody has measured the pace of the language, so that the mean of others stands for it. */
  readonly isMeanPace: boolean;
}

/**
 * Estimates how long the slides of a deck take to say, in whole seconds: the words of each slide and those of its notes.
 * What only stands there to be looked up takes no time: sources, credits, the list of works.
 */
export function speakingTime({ slides, language }: Pick<DeckView, 'slides' | 'language'>): SpeakingTime {
  const pace = paceOf(language);
  const seconds = slides.map((slide) => Math.round((countWords(spokenTexts(slide), language) * 60) / pace));
  const total = seconds.reduce((sum, each) => sum + each, 0);
  return { slides: seconds, total, isMeanPace: readAloud(language) === undefined };
}

/** Writes seconds as minutes and seconds, such as `7:05`, or as hours, minutes and seconds, such as `1:07:05`. */
export function asClock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}

// The words a minute of people who read aloud in their own language; of Japanese the characters: S. Trauzettel-Klosinski,
// K. Dietz, IReST Study Group, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts
// IReST", Investigative Ophthalmology & Visual Science 53 (2012), 5452–5461, the table of its seventeen languages.
const READ_ALOUD: Readonly<Partial<Record<string, number>>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 357,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
// The mean of these languages in the study, for all that it did not measure.
const MEAN = 184;
// Who speaks to an audience is slower than who reads aloud to a stopwatch: 150 to 160 words of English a minute are what people
// hear and say with ease (J. R. Williams, "Guidelines for the Use of Multimedia in Instruction", Proceedings of the Human
// Factors and Ergonomics Society 42 (1998), 1447–1451). The lower of the two is taken, and all languages are slowed down alike.
const TO_AN_AUDIENCE = 150 / 228;

/** The words, or for Japanese the characters, that a speaker says in a minute. */
function paceOf(language: string): number {
  return (readAloud(language) ?? MEAN) * TO_AN_AUDIENCE;
}

function readAloud(language: string): number | undefined {
  return READ_ALOUD[new Intl.Locale(language).language];
}

const BY_CHARACTERS = /^ja\b/;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

function countWords(texts: readonly RichText[], language: string): number {
  const words = texts.map(wordsOf).join('\n');
  if (!BY_CHARACTERS.test(language)) return wordsIn(words, language);
  // Foreign words among the characters count as words.
  return (words.match(CHARACTER) ?? []).length + wordsIn(words.replace(CHARACTER, ' '), language);
}

function wordsIn(words: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(words);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

function spokenTexts(slide: SlideView): RichText[] {
  if (slide.layout === 'sources') return [];
  // A layout of the summit's own is given more of its theme than it shows.
  const { notes, ...shown } = slide.layout === 'own' ? ownTexts(slide) : slide;
  return [...textsBelow(shown), ...notes];
}

function ownTexts({ notes, headline, points, takeaway }: OwnSlide) {
  return { notes, headline, points: points.map(({ text, line }) => ({ text, line })), takeaway };
}

// The keys of a slide that nobody says aloud.
const SILENT = new Set(['alt', 'eyebrow', 'sources', 'source', 'credit', 'remark', 'progress', 'published']);

function textsBelow(value: unknown): RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [value];
  return Object.entries(value).flatMap(([key, part]) => (SILENT.has(key) ? [] : textsBelow(part)));
}

function isText(value: object): value is RichText {
  return 'kind' in value && value.kind === 'rich';
}
