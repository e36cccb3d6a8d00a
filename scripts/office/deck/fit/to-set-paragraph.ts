import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { lookOf, type TextLook } from './read-text-looks.ts';
import type { SetParagraph, SetRun } from './set-text.ts';

/** The families of a theme, to which a text may refer. */
export interface ThemeFonts {
  readonly heading: string;
  readonly text: string;
}

/** The properties by which a paragraph differs from its level, and its runs, as they stand in the file. */
export interface ParagraphSource {
  readonly paragraph: XmlElement;
  /** The properties of its level, the nearest first (`a:lvl1pPr`). */
  readonly levels: readonly XmlElement[];
  readonly theme: ThemeFonts;
}

/** Reads a paragraph (`a:p`) as it is set. */
export function toSetParagraph({ paragraph, levels, theme }: ParagraphSource): SetParagraph {
  const own = paragraph.children.filter(({ name }) => name === 'a:pPr');
  const look = lookOf([...own, ...levels]);
  return setParagraph(
    look,
    paragraph.children.flatMap((run) => runOf(run, look, theme)),
  );
}

/** Sets runs in the look of their level: behind a bullet the first line begins where the others do. */
export function setParagraph(look: TextLook, runs: readonly SetRun[]): SetParagraph {
  const { start, first, hasBullet, before, after, leading } = look;
  return { runs, start, first: hasBullet && first < 0 ? 0 : first, before, after, leading };
}

/** The name of a family that a text names, or refers to by its place in the theme. */
export function familyNamed(font: string, theme: ThemeFonts): string {
  if (font.startsWith('+mj')) return theme.heading;
  return font.startsWith('+mn') ? theme.text : font;
}

// Raised and lowered letters are drawn at two thirds of the size.
const RAISED_SIZE = 2 / 3;

function runOf(run: XmlElement, look: TextLook, theme: ThemeFonts): SetRun[] {
  if (run.name !== 'a:r' && run.name !== 'a:fld') return [];
  const said = run.children.find(({ name }) => name === 'a:rPr');
  const { sz, b, cap, baseline = '0', spc } = said?.attributes ?? {};
  const size = sz === undefined ? look.size : Number(sz) / 75;
  const words = elementsOf(run, 'a:t')
    .map(({ text }) => text)
    .join('');
  const isCapitals = cap === undefined ? look.isCapitals : cap === 'all';
  return [
    {
      words: isCapitals ? words.toUpperCase() : words,
      font: familyNamed(elementsOf(said, 'a:latin')[0]?.attributes['typeface'] ?? look.font, theme),
      size: baseline === '0' ? size : size * RAISED_SIZE,
      isBold: b === undefined ? look.isBold : b === '1',
      spacing: spc === undefined ? look.spacing : Number(spc) / 75,
    },
  ];
}
