import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nameOf } from '../../../pdf/read/dictionaries.ts';
import type { PrintedFile } from '../printed-file.ts';
import type { ExpectedText, OutlineTexts } from './expected-texts.ts';
import { foldWords } from './fold-words.ts';
import { partsOf } from './text-parts.ts';

const MOST_SHOWN = 40;

/** Finds text that is drawn with a font which is not the design's: one of the computer stepped in for it. */
export function checkPdfFonts({
  name,
  texts,
  fonts,
  outline,
}: Pick<PrintedFile, 'name' | 'texts' | 'fonts' | 'outline'>): Diagnostic[] {
  // A font that does not say its name can't be told from others.
  if (fonts.includes(undefined)) return [];
  const families = new Set(fonts.map((font) => familyOf(font ?? '')));
  const foreign = texts.runs.filter(
    ({ font }) => font !== undefined && !families.has(familyOf(nameOf(font, 'BaseFont') ?? '')),
  );
  const byFont = Map.groupBy(foreign, ({ font }) => (font === undefined ? '' : (nameOf(font, 'BaseFont') ?? '')));
  return [...byFont].flatMap(([font, strange]) => {
    const [first] = strange;
    const words = strange
      .map((run) => run.words)
      .join(' ')
      .trim();
    const data = {
      file: name,
      font: font.replace(SUBSET, ''),
      page: first?.page ?? 1,
      words: words.slice(0, MOST_SHOWN),
    };
    return [diagnose('check/system-font', data, placeOf(first?.words ?? '', outline))];
  });
}

// The letters that a writer of PDFs sets before the name of a font of which it embeds a part (ISO 32000-1, 9.6.4).
const SUBSET = /^[A-Z]{6}\+/;

// The styles of a family differ behind the hyphen.
function familyOf(font: string): string {
  return font.replace(SUBSET, '').replace(/-.*$/, '');
}

function placeOf(words: string, outline: OutlineTexts): ExpectedText['at'] | undefined {
  const sought = foldWords(words, outline.language);
  const holds = ({ text }: ExpectedText) => {
    return partsOf(text).some((part) => foldWords(part, outline.language).includes(sought));
  };
  return sought === '' ? undefined : outline.texts.find((text) => text.shown.length > 0 && holds(text))?.at;
}
