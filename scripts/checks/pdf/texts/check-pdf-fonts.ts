import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { PrintedFile } from '../printed-file.ts';
import type { ExpectedText, OutlineTexts } from './expected-texts.ts';
import { foldWords } from './fold-words.ts';
import { partsOf } from './text-parts.ts';

const MOST_SHOWN = 40;

/** Finds text in a font that is not of the design: a font of the computer was taken in its place. */
export function checkPdfFonts({
  name,
  pdf,
  fonts,
  outline,
}: Pick<PrintedFile, 'name' | 'pdf' | 'fonts' | 'outline'>): Diagnostic[] {
  // A font that does not say its name can't be distinguished from others.
  if (fonts.includes(undefined)) return [];
  const families = new Set(fonts.map((font) => familyOf(font ?? '')));
  const runs = pdf.pages.flatMap((page) => page.runs.map((run) => ({ ...run, page: page.number })));
  const foreign = runs.filter(({ font }) => font !== undefined && !families.has(familyOf(font)));
  const byFont = Map.groupBy(foreign, ({ font }) => font ?? '');
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

// Six letters before the name of a font say that only a part of the font is embedded (ISO 32000-1, 9.6.4).
const SUBSET = /^[A-Z]{6}\+/;

// After the hyphen stands the style.
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
