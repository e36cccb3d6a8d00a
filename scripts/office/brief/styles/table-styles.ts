import { attributes, type Xml, xml } from '../../xml/xml.ts';
import { mmToTwips } from '../twips.ts';
import { borders, type StyleColour, type StyleLine, shade } from './word-style.ts';

/** A table style of a Word brief, with margins of its cells in mm. */
interface TableStyle {
  readonly id: string;
  readonly name: string;
  readonly lines?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'insideH' | 'insideV', StyleLine>>>;
  readonly ground?: StyleColour;
  readonly margins?: {
    readonly left?: number;
    readonly right?: number;
    readonly top?: number;
    readonly bottom?: number;
  };
  /** The line below the first row, where that row has the heads of the columns. */
  readonly headLine?: StyleLine;
  readonly hasStrongFirstColumn?: boolean;
  /** Whether its rows may stand on several pages; the rows of other tables stay together, with what follows them. */
  readonly isLong?: boolean;
}

const DATA = {
  lines: { bottom: { width: 0.5, colour: 'mute' }, insideH: { width: 0.5, colour: 'mute' } },
  margins: { right: 4 },
  headLine: { width: 1, colour: 'ink' },
  hasStrongFirstColumn: true,
} as const;

const TABLES: readonly TableStyle[] = [
  { ...DATA, id: 'BriefTable', name: 'Brief Table' },
  { ...DATA, id: 'BriefLongTable', name: 'Brief Long Table', isLong: true },
  {
    ...{ id: 'BriefNumbers', name: 'Brief Numbers' },
    lines: { top: { width: 1, colour: 'gold' }, insideH: { width: 1, colour: 'gold' } },
    margins: { right: 4 },
  },
  {
    ...{ id: 'BriefBox', name: 'Brief Box', ground: 'wash' },
    lines: { left: { width: 2.25, colour: 'teal' } },
    margins: { left: 5, right: 5, bottom: 2 },
  },
  {
    ...{ id: 'BriefSides', name: 'Brief Sides', ground: 'wash' },
    lines: { top: { width: 2.25, colour: 'teal' }, insideV: { width: 12, colour: 'paper' } },
    margins: { left: 4, right: 4, bottom: 2 },
  },
];

/** The ids of the table styles of a brief. */
export const TABLE_STYLES: readonly string[] = TABLES.map(({ id }) => id);

/** Writes the table styles, and the one that Word gives to tables without a style. */
export function tableStyles(fixed: (colour: StyleColour) => string): Xml {
  return xml`${usualTableStyle()}${ownTableStyles(TABLE_STYLES, fixed)}`;
}

/** Writes the style that Word gives to tables without a style. */
export function usualTableStyle(): Xml {
  return xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins({})}</w:tblPr>
  </w:style>`;
}

/** A colour for another, by what is drawn in it. */
type Recoloured = (colour: StyleColour, use: 'lines' | 'ground') => StyleColour;

/** Writes the table styles with these ids; `recoloured` gives the colours that take the place of the design’s. */
export function ownTableStyles(
  ids: readonly string[],
  fixed: (colour: StyleColour) => string,
  recoloured: Recoloured = (colour) => colour,
): Xml {
  const line = (of: StyleLine) => ({ ...of, colour: recoloured(of.colour, 'lines') });
  return xml`${TABLES.filter(({ id }) => ids.includes(id)).map(({ lines = {}, headLine, ground, ...style }) => {
    const recolouredLines = Object.fromEntries(Object.entries(lines).map(([edge, each]) => [edge, line(each)]));
    return tableStyle(
      {
        ...style,
        lines: recolouredLines,
        ...(headLine === undefined ? {} : { headLine: line(headLine) }),
        ...(ground === undefined ? {} : { ground: recoloured(ground, 'ground') }),
      },
      fixed,
    );
  })}`;
}

function tableStyle(style: TableStyle, fixed: (colour: StyleColour) => string): Xml {
  const { id, name, lines = {}, ground, margins = {}, headLine, hasStrongFirstColumn, isLong } = style;
  return xml`<w:style w:type="table" w:customStyle="1" w:styleId="${id}">
    <w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
    ${isLong ? undefined : xml`<w:pPr><w:keepNext/></w:pPr>`}
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders(lines, fixed)}</w:tblBorders>${cellMargins(margins)}</w:tblPr>
    ${ground === undefined ? undefined : xml`<w:tcPr>${shade(ground, fixed)}</w:tcPr>`}
    ${headLine === undefined ? undefined : xml`<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${borders({ bottom: headLine }, fixed)}</w:tcBorders></w:tcPr></w:tblStylePr>`}
    ${hasStrongFirstColumn ? xml`<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>` : undefined}
  </w:style>`;
}

function cellMargins({ top = 0, left = 0, bottom = 0, right = 0 }: NonNullable<TableStyle['margins']>): Xml {
  const margin = (mm: number) => attributes({ 'w:w': mmToTwips(mm), 'w:type': 'dxa' });
  return xml`<w:tblCellMar><w:top${margin(top)}/><w:left${margin(left)}/><w:bottom${margin(bottom)}/><w:right${margin(right)}/></w:tblCellMar>`;
}
