import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { elementsOf, type XmlElement } from '../../office/read/xml-element.ts';
import { partsOfType } from '../../office/rules/office-rule.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { compareTexts } from '../pdf/texts/check-texts.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { excerpt, partsOf } from '../pdf/texts/text-parts.ts';
import { viewTexts } from '../pdf/texts/view-texts.ts';
import { isDeckView, type WrittenOfficeFile } from './written-office-file.ts';

/**
 * Compares the texts of a presentation with those of the outline: every text that the deck shows must be in it, a long
 * one no more often than the deck has it, and each on the slide where the deck has it.
 */
export function checkOfficeTexts(written: WrittenOfficeFile): Diagnostic[] {
  const slides = partsOfType(written.file, 'slide').map(({ root }) => (root === undefined ? [] : slideTexts(root)));
  // Letters in pictures are paths.
  const outline = { ...written.outline, texts: written.outline.texts.filter(({ isDrawn }) => !isDrawn) };
  const found = compareTexts({ ...written, outline }, slides.flat());
  return [...(found.length > 0 ? found : misplaced(written, slides)), ...unmarked(written)];
}

// Beside a slide's number the date and the foot say what they say on every slide; the cover has them for itself.
const REPEATED = ['dt', 'ftr', 'sldNum'];

function slideTexts(root: XmlElement): string[] {
  const types = (element: XmlElement) => elementsOf(element, 'p:ph').map(({ attributes }) => attributes['type'] ?? '');
  const isNumbered = types(root).includes('sldNum');
  const isRepeated = (shape: XmlElement) => isNumbered && types(shape).some((type) => REPEATED.includes(type));
  return [...elementsOf(root, 'p:sp'), ...elementsOf(root, 'p:graphicFrame')]
    .filter((shape) => !isRepeated(shape))
    .flatMap((shape) => elementsOf(shape, 'a:p'))
    .map((paragraph) => {
      return elementsOf(paragraph, 'a:t')
        .map(({ text }) => text)
        .join('');
    });
}

// Every layout bears the words of the document's marking, at its head and at its foot.
function unmarked({ name, file, view, outline }: WrittenOfficeFile): Diagnostic[] {
  const banner = isDeckView(view) ? (view.document?.banner ?? null) : null;
  if (banner === null) return [];
  const fold = (words: RichText) => foldWords(wordsOf(words), outline.language);
  return partsOfType(file, 'slideLayout').flatMap(({ path, root }) => {
    const there = root === undefined ? '' : foldWords(slideTexts(root).join('\n'), outline.language);
    const lost = [banner.head, banner.foot].filter((words) => !there.includes(fold(words)));
    return lost.slice(0, 1).map((text) => {
      const data = { file: `${name}, ${path}`, name: 'document.marking', words: excerpt(text) };
      return diagnose('check/text-missing', data, text.at);
    });
  });
}

function misplaced({ name, view, isOwn, outline }: WrittenOfficeFile, slides: readonly string[][]): Diagnostic[] {
  if (!isDeckView(view) || isOwn) return [];
  const fold = (words: string) => foldWords(words, outline.language);
  return view.slides.flatMap((slide, index) => {
    const there = (slides[index] ?? []).map(fold).join('\n');
    const lost = shownTexts(slide).filter((text) => partsOf(text).some((part) => !there.includes(fold(part))));
    return lost.map((text) => {
      const known = outline.texts.find(({ at }) => at === text.at)?.name ?? slide.layout;
      const data = { file: `${name}, slide ${index + 1}`, name: known, words: excerpt(text) };
      return diagnose('check/text-missing', data, text.at ?? slide.at);
    });
  });
}

// A layout of the summit's own leaves out what it likes. The foot of a cover and a close, and what a picture or a chart shows, are no paragraphs of the slide.
function shownTexts(slide: SlideView): RichText[] {
  const { headline, eyebrow, sources } = slide;
  const more = 'takeaway' in slide ? slide.takeaway : null;
  const keys = slide.layout === 'own' ? [] : LISTS;
  const lists = keys.flatMap((key) => (key in slide ? viewTexts({ [key]: slide[key as keyof SlideView] }) : []));
  return [headline, eyebrow, ...lists, more, sources].filter((text) => text !== null);
}

const LISTS = [
  'points',
  'messages',
  'decisions',
  'numbers',
  'events',
  'columns',
  'rows',
  'sides',
  'entries',
  'subtitle',
  'text',
  'by',
];
