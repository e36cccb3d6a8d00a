import type { Piece, RichText } from '../../../views/text/rich-text.ts';
import { toEmu } from '../../drawing/to-emu.ts';
import type { Relationships } from '../../package/relationships.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { SlideParagraph } from '../slides/office-slide.ts';
import { numberLook, type TextSetting, textSize } from './text-style.ts';

/** What the texts of one slide need to be written. */
export interface RunSetting {
  /** The language of the texts as Office names it. */
  readonly language: string;
  readonly relationships: Relationships;
  /** Gives the path of the slide on which the work of a note stands; undefined where it stands on none. */
  readonly slideOfNote: (number: number) => string | undefined;
  /** The look of all runs where no level gives it, as in a table. */
  readonly look?: RunLook;
}

/** The properties of a run that differ from those of its level. */
interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean;
  readonly capitals?: boolean | undefined;
  readonly baseline?: number;
  /** The size of the type in px. */
  readonly size?: number | undefined;
  /** The fill and the fonts of the run. */
  readonly inner?: Xml;
  readonly link?: Xml | undefined;
}

/** Writes paragraphs, each with its level and, where its list is numbered, the number that the list begins with. */
export function paragraphs(all: readonly SlideParagraph[], setting: RunSetting & TextSetting): Xml[] {
  return all.map((paragraph) => {
    return xml`<a:p>${paragraphProperties(paragraph, setting)}${textRuns(paragraph.text, setting, paragraph.size)}</a:p>`;
  });
}

function paragraphProperties(paragraph: SlideParagraph, setting: TextSetting): Xml | undefined {
  const { level, isPlain, isTurned } = paragraph;
  const side = isTurned === true ? { algn: 'r', rtl: true } : {};
  if (isPlain === true) {
    const said = attributes({ marL: 0, indent: 0, ...side });
    return xml`<a:pPr${said}><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/></a:pPr>`;
  }
  const number = numberOf(paragraph, setting);
  if (level === 0 && number === undefined) return isTurned === true ? xml`<a:pPr${attributes(side)}/>` : undefined;
  const hang = paragraph.hang === undefined ? undefined : toEmu(paragraph.hang);
  const said = attributes({
    marL: hang,
    lvl: level === 0 ? undefined : level,
    indent: hang === undefined || number === undefined ? undefined : -hang,
    ...side,
  });
  return xml`<a:pPr${said}>${number}</a:pPr>`;
}

// The number of a paragraph where its level has none, or another; in a template of the user's own it looks as its text does.
function numberOf({ startAt, hang }: SlideParagraph, { isDark, template }: TextSetting): Xml | undefined {
  if (startAt === undefined || (hang === undefined && startAt <= 1)) return undefined;
  const look = hang === undefined || template !== undefined ? undefined : numberLook('gold-ink', isDark);
  const start = attributes({ startAt: startAt === 1 ? undefined : startAt });
  return xml`${look}<a:buAutoNum type="arabicPlain"${start}/>`;
}

/** Writes the runs of a text. A size of type in px is given only where it is not that of the text's level. */
export function textRuns({ pieces }: RichText, setting: RunSetting, size?: number): Xml[] {
  const look = size === undefined ? setting.look : { ...setting.look, size };
  return pieces.flatMap((piece) => runs(piece, look ?? {}, setting));
}

function runs(piece: Piece, look: RunLook, setting: RunSetting): Xml[] {
  const inside = (children: readonly Piece[], more: RunLook) =>
    children.flatMap((child) => runs(child, { ...look, ...more }, setting));
  switch (piece.kind) {
    case 'text':
    case 'code':
      return [run(piece.value, look, setting)];
    case 'emphasis':
      return inside(piece.children, { italic: look.italic !== true });
    case 'strong':
      return inside(piece.children, { bold: true });
    case 'subscript':
      return inside(piece.children, { baseline: LOWERED });
    case 'pointer':
    case 'isolated':
      return inside(piece.children, {});
    case 'link':
      return inside(piece.children, { link: linkTo(setting.relationships.toAddress(addressOf(piece.href))) });
    // Paragraphs have their numbers in the brief alone.
    case 'paragraph':
      return [];
    case 'notes':
      return noteRuns(piece.numbers, look, setting);
  }
}

// In thousandths of a percent of the size of the text.
const RAISED = 30_000;
const LOWERED = -25_000;

// Numbers side by side that lead to the same slide are one link.
function noteRuns(numbers: readonly number[], look: RunLook, setting: RunSetting): Xml[] {
  const raised = { ...look, bold: false, baseline: RAISED };
  const groups: { path: string | undefined; words: string }[] = [];
  for (const number of numbers) {
    const path = setting.slideOfNote(number);
    const last = groups.at(-1);
    if (last !== undefined && last.path === path) last.words += `, ${number}`;
    else groups.push({ path, words: String(number) });
  }
  return groups.flatMap(({ path, words }, index) => {
    const link = path === undefined ? undefined : linkToSlide(setting.relationships.to('slide', path));
    const before = index === 0 ? [] : [run(', ', raised, setting)];
    return [...before, run(words, { ...raised, link }, setting)];
  });
}

function run(words: string, { inner, link, size, ...look }: RunLook, { language }: RunSetting): Xml {
  const said = attributes({
    lang: language,
    sz: size === undefined ? undefined : textSize(size),
    b: look.bold,
    i: look.italic,
    cap: look.capitals === true ? 'all' : undefined,
    spc: look.capitals === true ? 100 : undefined,
    baseline: look.baseline,
  });
  return xml`<a:r><a:rPr${said}>${inner}${link}</a:rPr><a:t>${words}</a:t></a:r>`;
}

function linkTo(id: string): Xml {
  return xml`<a:hlinkClick r:id="${id}"/>`;
}

// A number that leads to its source keeps the colour of the text that it stands in ([MS-ODRAWXML] 2.32, hlinkClr).
function linkToSlide(id: string): Xml {
  return xml`<a:hlinkClick r:id="${id}" action="ppaction://hlinksldjump"><a:extLst>
    <a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">
      <ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>
    </a:ext>
  </a:extLst></a:hlinkClick>`;
}

// Office calls a file damaged whose addresses have letters that an address can't hold.
function addressOf(href: string): string {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(href) || !URL.canParse(href)
    ? encodeURI(decoded(href))
    : new URL(href).href;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
