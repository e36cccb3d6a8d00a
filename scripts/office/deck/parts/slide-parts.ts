import { wordsOf } from '../../../views/text/rich-text.ts';
import { chartParts } from '../../chart/chart-parts.ts';
import type { ChartSetting } from '../../chart/chart-text.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { Box, LayoutPlan, PlaceName } from '../layouts/layout-plan.ts';
import { mirrorBox } from '../layouts/mirror-layout.ts';
import type { SlidePart } from '../slides/office-slide.ts';
import { type DeckPlan, PATHS, presentationType, runSetting } from './deck-parts.ts';
import { colourMap, GROUP } from './layout-part.ts';
import { NAMESPACES } from './namespaces.ts';
import { placeholderKey, placeholderMark, transform } from './placeholder.ts';
import { decoration, fittedBox, pictureShape, type ShapeName, shapeName, textBox } from './shapes.ts';
import { tableXml } from './table-frame.ts';
import { paragraphs, type RunSetting } from './text-runs.ts';
import type { TextSetting } from './text-style.ts';

/** Makes the part of a slide, by its index in the deck, and the parts that belong to it alone: its chart with its data. */
export function slideParts(index: number, plan: DeckPlan): Part[] {
  const slide = plan.slides[index];
  const layout = plan.layouts.find(({ name }) => name === slide?.layout);
  if (slide === undefined || layout === undefined) throw new TypeError(`The deck has no slide ${index + 1}.`);
  const relationships = openRelationships();
  relationships.to('slideLayout', layout.taken?.path ?? PATHS.layout(plan.layouts.indexOf(layout)));
  if (slide.notes.length > 0) relationships.to('notesSlide', PATHS.notes(index));
  const writing: SlideWriting = { plan, layout, index, setting: runSetting(plan, relationships) };
  const shapes = slide.parts.map((part, at) => shapeOf(part, at + 2, writing));
  const content = xml`<p:sld ${NAMESPACES}>
    <p:cSld><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>
    ${colourMap(layout, plan.setting.isDark)}
  </p:sld>`;
  const part = {
    path: PATHS.slide(index),
    type: presentationType('slide'),
    content,
    relationships: relationships.all(),
  };
  const charts = slide.parts.flatMap((each) => (each.kind === 'chart' ? [each.chart] : []));
  return [part, ...charts.flatMap((chart) => chartParts(PATHS.chart(index), chart, chartSetting(plan)))];
}

// The labels of charts are as large as on the slides of the PDF, in px.
const CHART_LABEL = 20;

function chartSetting({ setting }: DeckPlan): ChartSetting {
  return { ...setting, labelSize: CHART_LABEL };
}

/** What the shapes of one slide are written with. */
interface SlideWriting {
  readonly plan: DeckPlan;
  readonly layout: LayoutPlan;
  readonly index: number;
  readonly setting: TextSetting & RunSetting;
}

function shapeOf(part: SlidePart, id: number, writing: SlideWriting): Xml {
  const { setting, index } = writing;
  switch (part.kind) {
    case 'text':
      return placeholderShape({ id, name: part.place }, part, paragraphs(part.paragraphs, setting), writing);
    case 'slide-number':
      return placeholderShape({ id, name: 'number' }, { place: 'number' }, [slideNumber(index + 1, setting)], writing);
    case 'picture':
      return picture(part, id, writing);
    case 'table':
      return table(part, id, writing);
    case 'chart':
      return chartFrame(part, id, writing);
    case 'text-box': {
      const levels = part.paragraphs.map(({ look }) => look);
      const texts = paragraphs(
        part.paragraphs.map(({ text }, level) => ({ text, level })),
        setting,
      );
      const box = placed(part.box, writing);
      return textBox({ id, name: `text ${id}` }, { box, anchor: part.anchor, levels, paragraphs: texts }, setting);
    }
    case 'ornament':
      return decoration({ id, name: `ornament ${id}` }, { ...part, box: placed(part.box, writing) }, setting.isDark);
  }
}

// A template of the user's own is as it is; the deck's own layouts are mirrored.
function placed(box: Box, { plan: { setting, width }, layout }: SlideWriting): Box {
  return setting.isRightToLeft && layout.taken === undefined ? mirrorBox(box, width) : box;
}

function placeholderShape(
  name: ShapeName,
  { place, box }: { readonly place: PlaceName; readonly box?: Box },
  texts: readonly Xml[],
  { layout }: SlideWriting,
): Xml {
  const form = box === undefined ? xml`<p:spPr/>` : xml`<p:spPr>${transform(box)}</p:spPr>`;
  return xml`<p:sp>
    <p:nvSpPr>${shapeName(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr>${placeholderMark(placeholderKey(place, layout))}</p:nvPr>
    </p:nvSpPr>
    ${form}
    <p:txBody><a:bodyPr/><a:lstStyle/>${texts}</p:txBody>
  </p:sp>`;
}

function slideNumber(number: number, { language }: TextSetting): Xml {
  return xml`<a:p><a:fld id="{8B5E2A94-0D3C-4C7B-9F21-5A6D1E7C3B40}" type="slidenum">
    <a:rPr lang="${language}"/><a:t>${number}</a:t>
  </a:fld></a:p>`;
}

function boxOf(place: PlaceName, { layout }: SlideWriting): Box {
  const found = layout.placeholders.find((each) => each.place === place);
  if (found === undefined) throw new TypeError(`The layout '${layout.name}' has no place for '${place}'.`);
  return found.box;
}

function picture(part: Extract<SlidePart, { readonly kind: 'picture' }>, id: number, writing: SlideWriting): Xml {
  const { plan, layout, setting } = writing;
  const found = plan.pictures.get(part.id);
  if (found === undefined) throw new TypeError(`The deck has no picture of '${part.id}'.`);
  const whole = part.box ?? boxOf(part.place, writing);
  const fitted = fittedBox(found, whole);
  // A logo stands at the start of its place, everything else in the middle.
  const start = setting.isRightToLeft ? whole.x + whole.width - fitted.width : whole.x;
  const box = part.place === 'logo' ? { ...fitted, x: start } : fitted;
  const mark = placeholderMark(placeholderKey(part.place, layout));
  const name = { id, name: part.id, alt: wordsOf(part.alt) };
  return pictureShape(name, { picture: found, box, mark }, setting.relationships);
}

function chartFrame(part: Extract<SlidePart, { readonly kind: 'chart' }>, id: number, writing: SlideWriting): Xml {
  const { layout, setting, index } = writing;
  const chart = setting.relationships.to('chart', `${PATHS.chart(index)}.xml`);
  return xml`<p:graphicFrame>
    <p:nvGraphicFramePr>${shapeName({ id, name: part.id, alt: wordsOf(part.alt) })}
      <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>
      <p:nvPr>${placeholderMark(placeholderKey('chart', layout))}</p:nvPr>
    </p:nvGraphicFramePr>
    ${transform(part.box ?? boxOf('chart', writing), 'p:xfrm')}
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart}"/>
    </a:graphicData></a:graphic>
  </p:graphicFrame>`;
}

function table(part: Extract<SlidePart, { readonly kind: 'table' }>, id: number, writing: SlideWriting): Xml {
  const { layout, setting } = writing;
  const place = part.box ?? boxOf('table', writing);
  const takeaway = layout.placeholders.find((each) => each.place === 'takeaway')?.box;
  const end = takeaway === undefined ? 0 : takeaway.y + takeaway.height;
  const box =
    part.hasTakeaway || part.box !== undefined ? place : { ...place, height: Math.max(place.height, end - place.y) };
  return xml`<p:graphicFrame>
    <p:nvGraphicFramePr>${shapeName({ id, name: 'table', alt: wordsOf(part.alt) })}
      <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>
      <p:nvPr>${placeholderMark(placeholderKey('table', layout))}</p:nvPr>
    </p:nvGraphicFramePr>
    ${transform(box, 'p:xfrm')}
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">
      ${tableXml(part, box, setting)}
    </a:graphicData></a:graphic>
  </p:graphicFrame>`;
}
