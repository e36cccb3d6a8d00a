import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type MeasuredText, measureSlideTexts } from '../../office/deck/fit/measure-slide-texts.ts';
import { type FontShelf, openFontShelf } from '../../office/deck/fit/measured-font.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { excerpt } from '../pdf/texts/text-parts.ts';
import { viewTexts } from '../pdf/texts/view-texts.ts';
import { isDeckView, type WrittenOfficeFile } from './written-office-file.ts';

/**
 * Measures every text of a presentation against the box in which it stands, in the font that the file names: what does
 * not fit, what a user's own template had to be filled with in smaller type, and fonts that can't be measured here.
 */
export function checkOfficeFit(written: WrittenOfficeFile): Diagnostic[] {
  const fonts = openFontShelf(written.ownFonts);
  // A template's date, footer and number are as its designer made them.
  const isOurs = ({ isFoot }: MeasuredText) => written.isOfTemplate !== true || !isFoot;
  const texts = measureSlideTexts(written.file, fonts).filter(isOurs);
  const isProved = (text: MeasuredText) => !isUnknown(text, fonts);
  const tight = texts.filter(({ needed, room }) => needed > room + TOLERANCE);
  const proved = tight.filter(isProved);
  return [
    ...(written.isOfTemplate === true
      ? [...noRoom(written, proved), ...smallerType(written, texts)]
      : proved.map((text) => overfull(written, text))),
    ...unprovedFonts(written, texts, fonts),
  ];
}

// In px of a slide: less than anybody sees.
const TOLERANCE = 1;

function isUnknown({ fonts: used }: MeasuredText, fonts: FontShelf): boolean {
  return [...used].some(([font, letters]) => letters.size > 0 || !fonts(font).isKnown);
}

function overfull(written: WrittenOfficeFile, text: MeasuredText): Diagnostic {
  const { slide, layout, place, needed, room } = text;
  const longest = longestOf(written, text);
  const by = Math.ceil(needed - room);
  const letters = text.words.join('').length;
  const characters = Math.max(1, Math.ceil((letters * by) / needed));
  const data = { file: written.name, slide, layout, place, by, characters, name: longest.name, words: longest.words };
  return diagnose('check/office-overfull', data, longest.at);
}

/** The longest text of the outline that stands in a place of a slide. */
function longestOf({ view, outline }: WrittenOfficeFile, { slide, words }: MeasuredText) {
  const shown = isDeckView(view) ? view.slides[slide - 1] : undefined;
  const fold = (text: string) => foldWords(text, outline.language);
  const there = words.map(fold).join('\n');
  const texts = shown === undefined ? [] : viewTexts(shown);
  const [longest] = texts
    .filter((text) => text.at !== undefined && there.includes(fold(wordsOf(text))))
    .sort((a, b) => wordsOf(b).length - wordsOf(a).length);
  const at: Place | undefined = longest?.at ?? shown?.at;
  const name = outline.texts.find((each) => each.at === longest?.at)?.name ?? shown?.layout ?? '';
  return { at, name, words: longest === undefined ? (words[0] ?? '').slice(0, 40) : excerpt(longest as RichText) };
}

interface Group {
  readonly layout: string;
  readonly place: string;
  readonly texts: readonly MeasuredText[];
  readonly slides: string;
}

// One finding for each place of the template, however many slides fill it.
function grouped(texts: readonly MeasuredText[]): Group[] {
  const groups = new Map<string, MeasuredText[]>();
  for (const text of texts) {
    const key = `${text.layout}\n${text.isPlaceholder ? text.place : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const place = first.isPlaceholder ? first.place : '';
    return [{ layout: first.layout, place, texts: group, slides: slidesOf(group) }];
  });
}

// The most slides that a finding names.
const MOST_SLIDES = 12;

function slidesOf(texts: readonly MeasuredText[]): string {
  const slides = [...new Set(texts.map(({ slide }) => slide))];
  const more = slides.length - MOST_SLIDES;
  return `${slides.slice(0, MOST_SLIDES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function noRoom(written: WrittenOfficeFile, tight: readonly MeasuredText[]): Diagnostic[] {
  return grouped(tight).flatMap(({ layout, place, texts, slides }) => {
    const [worst] = [...texts].sort((a, b) => b.needed / b.room - a.needed / a.room);
    if (worst === undefined) return [];
    const { needed, room } = worst;
    const data = { file: written.name, layout, place, slides, needed: Math.ceil(needed), room: Math.floor(room) };
    return [diagnose('check/template-room', data, longestOf(written, worst).at)];
  });
}

function smallerType(written: WrittenOfficeFile, texts: readonly MeasuredText[]): Diagnostic[] {
  return grouped(texts.filter(({ smaller }) => smaller !== undefined)).flatMap((group) => {
    const [least] = group.texts
      .map(({ smaller, ...text }) => ({ ...text, ...(smaller ?? { size: 0, usual: 0 }) }))
      .sort((a, b) => a.size - b.size);
    if (least === undefined) return [];
    const { layout, place, slides } = group;
    const data = { file: written.name, layout, place, slides, size: toPt(least.size), usual: toPt(least.usual) };
    return [diagnose('check/smaller-type', data, written.templateAt)];
  });
}

// One px is 0.75 pt.
function toPt(px: number): number {
  return Math.round(px * 7.5) / 10;
}

function unprovedFonts(written: WrittenOfficeFile, texts: readonly MeasuredText[], fonts: FontShelf): Diagnostic[] {
  const names = [...new Set(texts.flatMap(({ fonts: used }) => [...used.keys()]))];
  return names.flatMap((font) => {
    const set = texts.filter(({ fonts: used }) => used.has(font));
    const letters = [...new Set(set.flatMap(({ fonts: used }) => [...(used.get(font) ?? [])]))].sort();
    const { isKnown } = fonts(font);
    if (isKnown && letters.length === 0) return [];
    const tight = set.filter(({ needed, room }) => needed > room + TOLERANCE);
    const lacking = isKnown ? letters.slice(0, MOST_LETTERS).join(' ') : undefined;
    return [
      diagnose(
        'check/fit-not-proved',
        { file: written.name, font, letters: lacking, slides: slidesOf(tight) },
        written.templateAt,
      ),
    ];
  });
}

const MOST_LETTERS = 8;
