import type { Part } from '../../package/part.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { LISTS, rankList } from '../styles/lists.ts';
import { type LetterLook, letterProperties, type StyleColour } from '../styles/word-style.ts';
import { templateLook } from '../template/template-look.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** A list of a Word brief: the style whose paragraphs it numbers, its numbers, and the width in which they hang. */
interface WordList {
  readonly id: number;
  readonly style: string;
  readonly mark: 'decimal' | 'bullet';
  readonly text: string;
  /** In twips. */
  readonly hanging: number;
  readonly letters: LetterLook;
}

/** Makes the part with the lists of a Word brief: chapters, key messages, recommendations, actions and bullets. */
export function numberingPart(writing: Writing): Part {
  const { abstracts, lists } = listsXml(writing);
  const content = xml`<w:numbering${NAMESPACES}>${abstracts}${lists}</w:numbering>`;
  return { path: 'word/numbering.xml', type: wordType('numbering'), content };
}

/** Writes the lists of a Word brief: what they look like, and the lists that look so. */
export function listsXml(
  { measures, source }: Writing,
  look: (letters: LetterLook) => LetterLook = (letters) => letters,
): { readonly abstracts: Xml; readonly lists: Xml } {
  const { type, hang } = measures;
  const numeral: LetterLook = { font: 'heading', isBold: true, isCaps: false, spacing: 0, colour: 'gold-ink' };
  const lists: readonly WordList[] = [
    {
      ...{ id: LISTS.chapters, style: 'Heading1', mark: 'decimal', text: '%1', hanging: mmToTwips(hang) },
      letters: { ...numeral, size: type.heading },
    },
    {
      ...{
        id: LISTS.messages,
        style: 'KeyMessage',
        mark: 'decimal',
        text: '%1',
        hanging: mmToTwips(measures.numbers.messages),
      },
      letters: { ...numeral, size: type.heading },
    },
    {
      ...{
        id: LISTS.recommendations,
        style: 'RecommendationAction',
        mark: 'decimal',
        text: '%1',
        hanging: mmToTwips(9),
      },
      letters: { ...numeral, size: type.strong * 1.25 },
    },
    {
      ...{ id: LISTS.actions, style: 'ActionNumber', mark: 'decimal', text: '%1', hanging: 0 },
      letters: { ...numeral, size: type.strong * 1.3 },
    },
    {
      ...{ id: LISTS.bullets, style: 'ListBullet', mark: 'bullet', text: '–', hanging: mmToTwips(4) },
      letters: { colour: 'teal' },
    },
  ];
  const { palette } = source.template === undefined ? source : templateLook(source.template);
  const fixed = (colour: StyleColour) => palette[colour] ?? '#000000';
  const ranks = source.view.recommendations.rows.flatMap(({ number }) =>
    [false, true].map((isAsk) => rankedList(number, isAsk)),
  );
  return {
    abstracts: xml`${lists.map((list) => abstractList({ ...list, letters: look(list.letters) }, fixed))}`,
    lists: xml`${lists.map(({ id }) => xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)}${ranks}`,
  };
}

function rankedList(rank: number, isAsk: boolean): Xml {
  return xml`<w:num w:numId="${rankList(rank, isAsk)}"><w:abstractNumId w:val="${LISTS.recommendations}"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="${rank}"/></w:lvlOverride>
  </w:num>`;
}

function abstractList(list: WordList, fixed: (colour: StyleColour) => string): Xml {
  const { id, style, mark, text, hanging, letters } = list;
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${mark}"/><w:pStyle w:val="${style}"/>
      ${hanging === 0 ? xml`<w:suff w:val="${style === 'ActionNumber' ? 'nothing' : 'space'}"/>` : undefined}
      <w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="${hanging}" w:hanging="${hanging}"/></w:pPr>
      <w:rPr>${letterProperties(letters, fixed)}</w:rPr>
    </w:lvl>
  </w:abstractNum>`;
}
