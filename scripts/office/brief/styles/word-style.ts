import { attributes, type Xml, xml } from '../../xml/xml.ts';

/** A colour of a style: a slot of the theme, so that it follows the theme, or a fixed colour `#rrggbb`. */
export type StyleColour =
  | 'ink'
  | 'paper'
  | 'deep'
  | 'wash'
  | 'teal'
  | 'gold'
  | 'mute'
  | 'gold-light'
  | 'gold-ink'
  | `#${string}`;

/** A line at an edge of a paragraph or a cell: its width in pt, and its distance from the text in pt. */
export interface StyleLine {
  readonly width: number;
  readonly colour: StyleColour;
  readonly space?: number;
}

/** The letters of a style; what is left out is as in the style that it is based on. Sizes are in pt. */
export interface LetterLook {
  readonly font?: 'heading' | 'text';
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUpright?: boolean;
  readonly isCaps?: boolean;
  readonly colour?: StyleColour;
  /** The distance that is added between letters. */
  readonly spacing?: number;
  readonly isUnderlined?: boolean;
  readonly isRaised?: boolean;
  /** Whether the words are not checked for spelling: addresses and code. */
  readonly isUnchecked?: boolean;
}

/** The lines of a paragraph; what is left out is as in the style that it is based on. Measures are in twips. */
export interface LineLook {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly newPage?: boolean;
  /** The list that numbers the paragraph, and its level from 0; the list `0` takes the number away. */
  readonly list?: { readonly id: number; readonly level?: number };
  readonly lines?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', StyleLine>>>;
  readonly ground?: StyleColour;
  readonly tabs?: readonly { readonly at: number; readonly kind: 'left' | 'right'; readonly leader?: 'dot' }[];
  readonly before?: number;
  readonly after?: number;
  /** The distance of lines in pt; at least this, so that taller letters are not cut. */
  readonly leading?: number;
  readonly indent?: { readonly start?: number; readonly end?: number; readonly hanging?: number };
  readonly isTight?: boolean;
  readonly isCentred?: boolean;
  /** The level in the outline of the document, from 0. */
  readonly level?: number;
}

/** A style of a Word file. */
export interface WordStyle {
  readonly id: string;
  /** The name: Word knows its own styles by their English names, and shows them in its language. */
  readonly name: string;
  readonly kind: 'paragraph' | 'character';
  readonly basedOn?: string;
  /** The style of the paragraph that is begun after one in this style. */
  readonly next?: string;
  readonly isDefault?: boolean;
  /** Whether it is one of the project’s own styles. */
  readonly isOwn?: boolean;
  /** Whether Word’s gallery of styles shows it. */
  readonly isQuick?: boolean;
  readonly letters?: LetterLook;
  readonly paragraph?: LineLook;
}

/** Writes a style as an element of `word/styles.xml`, with its parts in the order of the schema. */
export function styleXml(style: WordStyle, fixed: (colour: StyleColour) => string): Xml {
  const { id, name, kind, basedOn, next, isDefault, isOwn, isQuick, letters, paragraph } = style;
  return xml`<w:style${attributes({
    'w:type': kind,
    'w:default': isDefault,
    'w:customStyle': isOwn,
    'w:styleId': id,
  })}>
    <w:name w:val="${name}"/>
    ${basedOn === undefined ? undefined : xml`<w:basedOn w:val="${basedOn}"/>`}
    ${next === undefined ? undefined : xml`<w:next w:val="${next}"/>`}
    ${isQuick ? xml`<w:uiPriority w:val="1"/><w:qFormat/>` : xml`<w:uiPriority w:val="99"/>`}
    ${paragraph === undefined ? undefined : xml`<w:pPr>${lineProperties(paragraph, fixed)}</w:pPr>`}
    ${letters === undefined ? undefined : xml`<w:rPr>${letterProperties(letters, fixed)}</w:rPr>`}
  </w:style>`;
}

const SLOTS: Readonly<Partial<Record<StyleColour, string>>> = {
  ink: 'text1',
  paper: 'background1',
  deep: 'text2',
  wash: 'background2',
  teal: 'accent1',
  gold: 'accent2',
  mute: 'accent3',
  'gold-light': 'accent4',
  'gold-ink': 'accent5',
};

/** Writes the properties of letters in the order of the schema (CT_RPr). */
export function letterProperties(look: LetterLook, fixed: (colour: StyleColour) => string): Xml {
  const { font, isBold, isItalic, isUpright, isCaps, isUnderlined, isRaised, isUnchecked } = look;
  return xml`${font === undefined ? undefined : fontXml(font)}
    ${isBold === undefined ? undefined : toggle('b', isBold)}
    ${isItalic === undefined && !isUpright ? undefined : toggle('i', isItalic === true)}
    ${isCaps === undefined ? undefined : xml`<w:caps${off(isCaps)}/>`}
    ${isUnchecked ? xml`<w:noProof/>` : undefined}
    ${colourAndSize(look, fixed)}
    ${isUnderlined ? xml`<w:u w:val="single"/>` : undefined}
    ${isRaised ? xml`<w:vertAlign w:val="superscript"/>` : undefined}`;
}

function colourAndSize({ colour, spacing, size }: LetterLook, fixed: (colour: StyleColour) => string): Xml {
  const halves = size === undefined ? undefined : Math.round(size * 2);
  return xml`${colour === undefined ? undefined : xml`<w:color${colourAttributes('w:val', colour, fixed)}/>`}
    ${spacing === undefined ? undefined : xml`<w:spacing w:val="${Math.round(spacing * 20)}"/>`}
    ${halves === undefined ? undefined : xml`<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`}`;
}

function toggle(name: 'b' | 'i', isOn: boolean): Xml {
  const value = attributes({ 'w:val': isOn ? undefined : 0 });
  return name === 'b' ? xml`<w:b${value}/><w:bCs${value}/>` : xml`<w:i${value}/><w:iCs${value}/>`;
}

/** The element that takes a family from the theme, for every script. */
export function fontXml(font: 'heading' | 'text'): Xml {
  const theme = font === 'heading' ? 'major' : 'minor';
  return xml`<w:rFonts w:asciiTheme="${theme}HAnsi" w:hAnsiTheme="${theme}HAnsi" w:eastAsiaTheme="${theme}EastAsia" w:cstheme="${theme}Bidi"/>`;
}

function colourAttributes(name: string, colour: StyleColour, fixed: (colour: StyleColour) => string): Xml {
  const theme = name === 'w:fill' ? 'w:themeFill' : 'w:themeColor';
  return attributes({ [name]: fixed(colour).slice(1).toUpperCase(), [theme]: SLOTS[colour] });
}

function lineProperties(look: LineLook, fixed: (colour: StyleColour) => string): Xml {
  const { keepNext, keepLines, newPage, list, lines, ground, tabs, isTight, isCentred, level } = look;
  return xml`${keepNext === undefined ? undefined : xml`<w:keepNext${off(keepNext)}/>`}
    ${keepLines ? xml`<w:keepLines/>` : undefined}
    ${newPage ? xml`<w:pageBreakBefore/>` : undefined}
    ${list === undefined ? undefined : xml`<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>`}
    ${lines === undefined ? undefined : xml`<w:pBdr>${borders(lines, fixed)}</w:pBdr>`}
    ${ground === undefined ? undefined : shade(ground, fixed)}
    ${tabs === undefined ? undefined : xml`<w:tabs>${tabs.map(tab)}</w:tabs>`}
    ${spacing(look)}
    ${indent(look)}
    ${isTight ? xml`<w:contextualSpacing/>` : undefined}
    ${isCentred ? xml`<w:jc w:val="center"/>` : undefined}
    ${level === undefined ? undefined : xml`<w:outlineLvl w:val="${level}"/>`}`;
}

function off(isOn: boolean): Xml {
  return attributes({ 'w:val': isOn ? undefined : 0 });
}

function tab({ at, kind, leader }: { readonly at: number; readonly kind: string; readonly leader?: string }): Xml {
  return xml`<w:tab${attributes({ 'w:val': kind, 'w:leader': leader, 'w:pos': at })}/>`;
}

/** Writes the ground of a paragraph or a cell. */
export function shade(ground: StyleColour, fixed: (colour: StyleColour) => string): Xml {
  return xml`<w:shd w:val="clear" w:color="auto"${colourAttributes('w:fill', ground, fixed)}/>`;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Writes lines at the edges of a paragraph, a table or a cell, in the order of the schema. */
export function borders(
  lines: Readonly<Partial<Record<(typeof EDGES)[number], StyleLine>>>,
  fixed: (colour: StyleColour) => string,
): Xml {
  return xml`${EDGES.map((edge) => {
    const line = lines[edge];
    if (line === undefined) return undefined;
    const { width, colour, space = 0 } = line;
    const eighths = Math.round(width * 8);
    return xml`<w:${xml`${edge}`} w:val="single" w:sz="${eighths}" w:space="${space}"${colourAttributes('w:color', colour, fixed)}/>`;
  })}`;
}

function spacing({ before, after, leading }: LineLook): Xml | undefined {
  if (before === undefined && after === undefined && leading === undefined) return undefined;
  return xml`<w:spacing${attributes({
    'w:before': before,
    'w:after': after,
    'w:line': leading === undefined ? undefined : Math.round(leading * 20),
    'w:lineRule': leading === undefined ? undefined : 'atLeast',
  })}/>`;
}

function indent({ indent }: LineLook): Xml | undefined {
  if (indent === undefined) return undefined;
  // In a paragraph from right to left, Word takes the left indent as the one at its beginning.
  return xml`<w:ind${attributes({ 'w:left': indent.start, 'w:right': indent.end, 'w:hanging': indent.hanging })}/>`;
}
