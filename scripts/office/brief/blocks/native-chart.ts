import type { ChartView } from '../../../views/figures/chart-view.ts';
import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { toEmu } from '../../drawing/to-emu.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { Writing } from '../writing.ts';
import { fitted } from './picture.ts';

/** A chart that Word draws itself. */
export interface NativeChart {
  readonly id: string;
  readonly chart: ChartView;
  /** The words for those who can’t see it. */
  readonly alt: RichText;
  /** Its size in px. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Writes a chart that Word draws itself as a run that stands in its line, with its alternative text. */
export function nativeChart({ id: name, chart, alt, size }: NativeChart, writing: Writing): Xml {
  const id = writing.nextId();
  const path = writing.charts.push(chart);
  const link = writing.links.to('chart', `${chartPath(path)}.xml`);
  const { width, height } = fitted(size, writing);
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent${attributes({ cx: toEmu(width), cy: toEmu(height) })}/><wp:effectExtent l="0" t="0" r="0" b="0"/>
    <wp:docPr id="${id}" name="${name}" descr="${wordsOf(alt)}"/><wp:cNvGraphicFramePr/>
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${link}"/>
    </a:graphicData></a:graphic>
  </wp:inline></w:drawing></w:r>`;
}

/** The path of a chart of a Word file without its ending, by its place among the charts, from 1. */
export function chartPath(number: number): string {
  return `word/charts/chart${number}`;
}
