import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { toEmu } from '../../drawing/to-emu.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { Box, LevelStyle } from '../layouts/layout-plan.ts';
import type { SlidePart } from '../slides/office-slide.ts';
import { solidFill } from './scheme-colour.ts';
import { type RunSetting, textRuns } from './text-runs.ts';
import { type TextSetting, textSize } from './text-style.ts';

type TablePart = Extract<SlidePart, { readonly kind: 'table' }>;

/** The id of the deck's style of tables, which `tableStyles` defines. */
export const TABLE_STYLE = '{6C0F2A5E-3B7D-4E1A-9C58-2D41B7E09A13}';

/** Writes a table (`a:tbl`) that fills the width of a box; its first row is its header. */
export function tableXml(table: TablePart, box: Box, setting: TextSetting & RunSetting): Xml {
  const { columns, rows, widths } = table;
  const padding = paddingIn(table, box);
  const heights = rowHeights(table, box, padding);
  const style = setting.template?.tableStyle ?? TABLE_STYLE;
  return xml`<a:tbl>
    <a:tblPr${attributes({ rtl: setting.isRightToLeft ? true : undefined, firstRow: true, bandRow: setting.template && true })}>
      <a:tableStyleId>${style}</a:tableStyleId>
    </a:tblPr>
    <a:tblGrid>${widths.map((share) => xml`<a:gridCol w="${toEmu(box.width * share)}"/>`)}</a:tblGrid>
    <a:tr h="${toEmu(HEAD_HEIGHT)}">${columns.map((head) => cell(head, HEAD, { ...setting, padding }))}</a:tr>
    ${rows.map(
      (row, index) => xml`<a:tr h="${toEmu(heights[index] ?? HEAD_HEIGHT)}">
        ${columns.map((_, column) => cell(row[column], lookOf(column, table), { ...setting, padding }))}
      </a:tr>`,
    )}
  </a:tbl>`;
}

const HEAD_HEIGHT = 44;
const HEAD: LevelStyle = { family: 'text', size: 18, colour: 'mute', bold: true, capitals: true };
const NUMBER: LevelStyle = { family: 'heading', size: 32, colour: 'gold-ink', bold: true };
const FIRST: LevelStyle = { family: 'heading', size: 25, colour: 'ink', bold: true };
const CELL: LevelStyle = { family: 'text', size: 24, colour: 'ink' };

function lookOf(column: number, { isNumbered }: TablePart): LevelStyle {
  if (isNumbered && column === 0) return NUMBER;
  return column === (isNumbered ? 1 : 0) ? FIRST : CELL;
}

// In px, over and under the text of a cell: the first where all rows have room with it, else the second.
const PADDINGS = [10, 5] as const;
// The height of a line and the width of a letter, as shares of the size of the type.
const LINE = 1.22;
const LETTER = 0.53;
// A row is at most so much higher than its text needs, in px.
const MOST_AIR = 26;

// Office gives a row more height where its text needs it, so these are the least heights.
function rowHeights(table: TablePart, box: Box, padding: number): number[] {
  const needed = neededHeights(table, box, padding);
  const free = (box.height - HEAD_HEIGHT - needed.reduce((sum, each) => sum + each, 0)) / Math.max(1, needed.length);
  return needed.map((height) => height + Math.max(0, Math.min(MOST_AIR, free)));
}

function paddingIn(table: TablePart, box: Box): number {
  const [usual, least] = PADDINGS;
  const needed = neededHeights(table, box, usual).reduce((sum, each) => sum + each, HEAD_HEIGHT);
  return needed <= box.height ? usual : least;
}

function neededHeights(table: TablePart, box: Box, padding: number): number[] {
  return table.rows.map((row) => {
    const heights = row.map((words, column) => textHeight(words, column, table, box));
    return heights.reduce((most, height) => Math.max(most, height), 0) + 2 * padding;
  });
}

function textHeight(words: RichText, column: number, table: TablePart, box: Box): number {
  const { size } = lookOf(column, table);
  const width = box.width * (table.widths[column] ?? 1) - 24;
  const lines = Math.max(1, Math.ceil((wordsOf(words).length * size * LETTER) / width));
  return lines * size * LINE;
}

function cell(
  words: RichText | undefined,
  look: LevelStyle,
  { padding, ...setting }: TextSetting & RunSetting & { readonly padding: number },
): Xml {
  const side = setting.isRightToLeft ? 'r' : 'l';
  const properties = xml`<a:pPr${attributes({ algn: side, rtl: setting.isRightToLeft })}><a:buNone/></a:pPr>`;
  const end = xml`<a:endParaRPr${attributes({ lang: setting.language, sz: textSize(look.size) })}/>`;
  const runs = words === undefined || words.pieces.length === 0 ? end : styled(words, look, setting);
  const inner = toEmu(24);
  const [marL, marR] = setting.isRightToLeft ? [inner, 0] : [0, inner];
  return xml`<a:tc>
    <a:txBody><a:bodyPr/><a:lstStyle/><a:p>${properties}${runs}</a:p></a:txBody>
    <a:tcPr${attributes({ marL, marR, marT: toEmu(padding), marB: toEmu(padding), anchor: look === HEAD ? 'b' : 't' })}/>
  </a:tc>`;
}

// A table has no levels: each run says how it looks. Colours and fonts are those of a template's own table style.
function styled(words: RichText, look: LevelStyle, setting: TextSetting & RunSetting): Xml[] {
  if (setting.template !== undefined) {
    return textRuns(words, { ...setting, look: { size: look.size * setting.template.scale, bold: look.bold } });
  }
  const font = look.family === 'heading' ? '+mj' : '+mn';
  const inner = xml`${solidFill(look.colour, setting.isDark)}<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/>`;
  return textRuns(words, { ...setting, look: { size: look.size, bold: look.bold, capitals: look.capitals, inner } });
}
