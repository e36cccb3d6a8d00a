import type { ChartView } from '../../views/figures/chart-view.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import { attributes, type Xml, xml } from '../xml/xml.ts';
import type { ChartSheet } from './chart-sheet.ts';
import { type ChartSetting, chartFill, chartWords, labelText } from './chart-text.ts';

/** The ids by which plots name their axes. */
export const CATEGORY_AXIS = 111_111_111;
export const VALUE_AXIS = 222_222_222;

/**
 * Writes the axis of the categories and that of the amounts. Where every amount is printed at its mark, the axis of the
 * amounts says nothing more, and is hidden with its lines.
 */
export function chartAxes(chart: ChartView, sheet: ChartSheet, setting: ChartSetting): Xml {
  const isHorizontal = chart.orientation === 'horizontal';
  const isHidden = sheet.series.every(({ showsValues }) => showsValues);
  const isScatter = chart.categoryType === 'quantitative';
  const position = isHorizontal ? (setting.isRightToLeft ? 'r' : 'l') : 'b';
  const value = valueAxis(chart, { isHidden, isHorizontal }, setting);
  if (isScatter) {
    return xml`<c:valAx>${axisHead(CATEGORY_AXIS, { position, isReversed: false, isDeleted: false })}
      ${title(chart.categoryTitle, setting)}${axisLook(setting, 'General')}
      <c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/>
    </c:valAx>${value}`;
  }
  // A single bar of parts needs no name beside it.
  const isSingle = chart.arrangement === 'normalised' && chart.categories.length === 1;
  const head = axisHead(CATEGORY_AXIS, { position, isReversed: isHorizontal, isDeleted: isSingle });
  const cross = xml`<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`;
  if (chart.categoryType === 'temporal') {
    const unit = timeUnit(chart);
    return xml`<c:dateAx>${head}${title(chart.categoryTitle, setting)}${axisLook(setting, DATE_FORMATS[unit])}${cross}
      <c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${unit}"/>
    </c:dateAx>${value}`;
  }
  return xml`<c:catAx>${head}${title(chart.categoryTitle, setting)}${axisLook(setting, 'General')}${cross}
    <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
  </c:catAx>${value}`;
}

/** The unit of the time on the axis of a chart: the finest that its dates name. */
function timeUnit({ categories }: ChartView): 'days' | 'months' | 'years' {
  if (categories.some(({ date }) => date?.day !== undefined)) return 'days';
  return categories.some(({ date }) => date?.month !== undefined) ? 'months' : 'years';
}

// Office writes the names of months in the reader's language.
const DATE_FORMATS = { days: 'd mmm yyyy', months: 'mmm yyyy', years: 'yyyy' } as const;

function axisHead(
  id: number,
  { position, isReversed, isDeleted, min }: { position: string; isReversed: boolean; isDeleted: boolean; min?: number },
): Xml {
  const least = min === undefined ? undefined : xml`<c:min val="${min}"/>`;
  return xml`<c:axId val="${id}"/>
    <c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>${least}</c:scaling>
    <c:delete val="${Number(isDeleted)}"/><c:axPos val="${position}"/>`;
}

function axisLook(setting: ChartSetting, format: string): Xml {
  return xml`<c:numFmt${attributes({ formatCode: format, sourceLinked: false })}/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
    <c:spPr><a:ln w="9525">${chartFill('mute')}</a:ln></c:spPr>
    ${labelText('ink', setting)}`;
}

function valueAxis(
  chart: ChartView,
  { isHidden, isHorizontal }: { isHidden: boolean; isHorizontal: boolean },
  setting: ChartSetting,
): Xml {
  const isFromZero = chart.series.some(({ mark, values }) => {
    return (mark === 'bar' || mark === 'area') && values.every((value) => value === null || value >= 0);
  });
  const position = isHorizontal ? 'b' : setting.isRightToLeft ? 'r' : 'l';
  const format = chart.arrangement === 'normalised' ? '0%' : '#,##0.##;-#,##0.##';
  const isBetween = chart.series.some(({ mark }) => mark === 'bar') && chart.categoryType !== 'quantitative';
  return xml`<c:valAx>
    ${axisHead(VALUE_AXIS, { position, isReversed: false, isDeleted: isHidden, ...(isFromZero ? { min: 0 } : {}) })}
    ${isHidden ? undefined : xml`<c:majorGridlines><c:spPr><a:ln w="9525">${chartFill('line')}</a:ln></c:spPr></c:majorGridlines>`}
    ${isHidden ? undefined : title(chart.valueTitle, setting)}
    <c:numFmt${attributes({ formatCode: whole(chart) ? '#,##0' : format, sourceLinked: false })}/>
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
    <c:spPr><a:ln><a:noFill/></a:ln></c:spPr>
    ${labelText('mute', setting)}
    <c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isHorizontal ? 'max' : 'autoZero'}"/>
    <c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>
  </c:valAx>`;
}

function whole({ arrangement, series }: ChartView): boolean {
  if (arrangement === 'normalised') return false;
  return series.every(({ values }) =>
    values.every((value) => value === null || (Number.isInteger(value) && Math.abs(value) >= 3) || value === 0),
  );
}

function title(words: RichText | null, setting: ChartSetting): Xml | undefined {
  if (words === null) return undefined;
  return xml`<c:title>${chartWords(wordsOf(words), 'mute', setting)}<c:overlay val="0"/></c:title>`;
}
