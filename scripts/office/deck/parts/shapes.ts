import { pictureBlip } from '../../drawing/picture-parts.ts';
import type { Relationships } from '../../package/relationships.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { Box, LevelStyle, RoleColour } from '../layouts/layout-plan.ts';
import type { DeckPicture } from './deck-picture.ts';
import { transform } from './placeholder.ts';
import { solidFill } from './scheme-colour.ts';
import { bodyProperties, levelStyles, type TextSetting } from './text-style.ts';

/** The number and the name of a shape, which must differ within a slide, and its alternative text. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  readonly alt?: string;
}

/** Writes the name of a shape (`p:cNvPr`). A shape without an alternative text is none, or says nothing by itself. */
export function shapeName({ id, name, alt }: ShapeName, isDecorative = false): Xml {
  const said = attributes({ id, name, descr: alt });
  if (!isDecorative) return xml`<p:cNvPr${said}/>`;
  return xml`<p:cNvPr${said}><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
    <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
  </a:ext></a:extLst></p:cNvPr>`;
}

/** A line, a bar or a mark without a text. */
export interface DecorationPlan {
  readonly box: Box;
  readonly shape: 'rect' | 'ellipse';
  readonly fill: RoleColour;
}

/** Writes a line, a bar or a mark, which a screen reader passes over. */
export function decoration(name: ShapeName, { box, shape, fill }: DecorationPlan, isDark: boolean): Xml {
  return xml`<p:sp>
    <p:nvSpPr>${shapeName(name, true)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
    <p:spPr>${transform(box)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${solidFill(fill, isDark)}<a:ln><a:noFill/></a:ln></p:spPr>
  </p:sp>`;
}

/** A text outside of the placeholders. */
export interface TextBoxPlan {
  readonly box: Box;
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** The ground behind the text; left out where it has none. */
  readonly fill?: RoleColour | undefined;
  /** The looks of its paragraphs, one for each level. */
  readonly levels: readonly LevelStyle[];
  readonly paragraphs: readonly Xml[];
}

/** Writes a text box. */
export function textBox(name: ShapeName, plan: TextBoxPlan, setting: TextSetting): Xml {
  const { box, anchor, fill, levels, paragraphs } = plan;
  const ground = fill === undefined ? xml`<a:noFill/>` : solidFill(fill, setting.isDark);
  return xml`<p:sp>
    <p:nvSpPr>${shapeName(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
    <p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr>
    <p:txBody>${bodyProperties({ anchor })}<a:lstStyle>${levelStyles(levels, setting)}</a:lstStyle>${paragraphs}</p:txBody>
  </p:sp>`;
}

/** Writes a picture that is fitted into a box, or fills it; `mark` is its placeholder. */
export function pictureShape(
  name: ShapeName,
  { picture, box, mark }: { readonly picture: DeckPicture; readonly box: Box; readonly mark?: Xml | undefined },
  relationships: Relationships,
): Xml {
  const { crop } = picture;
  const cut = crop === undefined ? undefined : xml`<a:srcRect${attributes(thousandths(crop))}/>`;
  return xml`<p:pic>
    <p:nvPicPr>${shapeName(name, name.alt === undefined)}
      <p:cNvPicPr><a:picLocks${attributes({ noGrp: mark === undefined ? undefined : true, noChangeAspect: true })}/></p:cNvPicPr>
      <p:nvPr>${mark}</p:nvPr>
    </p:nvPicPr>
    <p:blipFill>${pictureBlip(MEDIA, picture, relationships)}${cut}<a:stretch><a:fillRect/></a:stretch></p:blipFill>
    <p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
  </p:pic>`;
}

/** The folder of the pictures of a presentation. */
export const MEDIA = 'ppt/media';

/** The largest box of a shape (width by height, in any unit) that lies in the middle of another. */
export function fittedBox(size: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const width = size.width * scale;
  const height = size.height * scale;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function thousandths({ left, top, right, bottom }: NonNullable<DeckPicture['crop']>): Record<string, number> {
  return {
    l: Math.round(left * 1000),
    t: Math.round(top * 1000),
    r: Math.round(right * 1000),
    b: Math.round(bottom * 1000),
  };
}
