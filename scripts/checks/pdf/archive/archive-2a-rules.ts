import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { type Fault, OUR_FAULT, onFile, type Rule } from '../ua/rule.ts';
import { sharedRules } from './shared-rules.ts';

const MOST_NESTED = 28;

/**
 * The rules of PDF/A-2a (ISO 19005-2:2011) that a printed page could break, besides those that it shares with PDF/UA-1
 * and those that the search of the finished files holds. Ids and tests are those of the veraPDF validation profile
 * "PDFA-2A" (veraPDF Consortium, CC BY 4.0).
 */
export const ARCHIVE_2A_RULES: readonly Rule[] = [
  ...sharedRules({
    fileId: '6.1.3-1',
    colours: '6.2.4.3-2',
    smoothing: '6.2.8-3',
    blending: '6.2.10-1',
    annotations: '6.3.2',
  }),
  {
    id: '6.1.13-3',
    fault: 'A text is longer than the 32,767 bytes that an archive accepts',
    cure: 'Shorten the alternative text or the description in the outline.',
    test: ({ archive }) => Array.from({ length: archive.longStrings }, () => ({})),
  },
  {
    id: '6.1.13-4',
    fault: 'A name is longer than the 127 bytes that an archive accepts',
    cure: 'Shorten the ids in your own templates. If you have none, the fault is in the tool: please report it.',
    test: ({ archive }) => archive.longNames.map((name) => ({ what: `${name}…` })),
  },
  {
    id: '6.1.13-8',
    fault: `Drawings and boxes stand in one another more than ${MOST_NESTED} deep`,
    cure: 'Simplify the drawing or your own template: fewer groups and clipped boxes inside one another.',
    test: ({ pages }) => pages.filter(({ depth }) => depth > MOST_NESTED).map(({ number }) => ({ page: number })),
  },
  {
    id: '6.2.11.7.3-1',
    fault: 'A character is shown that only one font knows (from a private area of Unicode)',
    cure: 'Write a character that has a name in Unicode, or show the sign as an image with an alternative text.',
    test: privateCharacters,
  },
  {
    id: '6.6.2.3.1-2',
    fault: 'The metadata use a schema that nothing in the file describes',
    cure: OUR_FAULT,
    test: ({ declarations: { xmp } }) => (xmp?.strangers ?? []).map((what) => ({ what })),
  },
  {
    id: '6.6.4-1',
    fault: 'The metadata do not say that the file is made by PDF/A',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && xmp.archive.size === 0),
  },
  {
    id: '6.6.4-2',
    fault: 'The metadata name another part of PDF/A than 2',
    cure: OUR_FAULT,
    test: onFile((pdf) => isNamedOtherwise(pdf, 'part', '2')),
  },
  {
    id: '6.6.4-3',
    fault: 'The metadata name another level of PDF/A-2 than A',
    cure: OUR_FAULT,
    test: onFile((pdf) => isNamedOtherwise(pdf, 'conformance', 'A')),
  },
];

function isNamedOtherwise({ declarations: { xmp } }: Pdf, property: string, value: string): boolean {
  return (xmp?.archive.size ?? 0) > 0 && xmp?.archive.get(property)?.value !== value;
}

function privateCharacters({ pages }: Pdf): Fault[] {
  return pages.flatMap(({ number, runs }) =>
    runs.flatMap(({ font, words }) => {
      const [character] = /\p{Co}/u.exec(words) ?? [];
      // Where the mark says what the glyphs read as, a voice gets those words.
      return font === undefined || character === undefined ? [] : [{ page: number, what: codePoint(character) }];
    }),
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
