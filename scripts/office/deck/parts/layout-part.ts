import { wordsOf } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships, type Relationships } from '../../package/relationships.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { LayoutPlan, PlaceholderPlan } from '../layouts/layout-plan.ts';
import { type DeckPlan, PATHS, presentationType } from './deck-parts.ts';
import { markingShapes } from './marking-shapes.ts';
import { NAMESPACES } from './namespaces.ts';
import { placeholderKey, placeholderMark, transform } from './placeholder.ts';
import { solidFill } from './scheme-colour.ts';
import { decoration, pictureShape, shapeName } from './shapes.ts';
import { bodyProperties, levelStyles } from './text-style.ts';

/** Makes the part of a layout: its ground, what stands behind its placeholders, and the placeholders. */
export function layoutPart(layout: LayoutPlan, index: number, plan: DeckPlan): Part {
  const relationships = openRelationships();
  relationships.to('slideMaster', PATHS.master);
  const { isDark } = plan.setting;
  const ground = layout.ground === 'paper' ? undefined : layoutGround(layout.ground, isDark);
  const motif = layout.hasMotif === true ? motifShape(plan, relationships) : [];
  const first = 2 + motif.length;
  const ornaments = layout.ornaments.map(({ box, colour }, at) => {
    return decoration({ id: first + at, name: `ornament ${at + 1}` }, { box, shape: 'rect', fill: colour }, isDark);
  });
  const start = first + ornaments.length;
  const content = xml`<p:sldLayout ${NAMESPACES}${attributes({ type: layout.type, preserve: true, userDrawn: true })}>
    <p:cSld name="${layoutTitle(layout.name)}">${ground}<p:spTree>${GROUP}${motif}${ornaments}
      ${layout.placeholders.map((each, at) => placeholderShape(each, start + at, { layout, plan }))}
      ${markingShapes(plan.banner, { ...plan, isFirst: layout.name === 'cover' }, start + layout.placeholders.length, plan.setting)}
    </p:spTree></p:cSld>
    ${colourMap(layout, isDark)}
  </p:sldLayout>`;
  return {
    path: PATHS.layout(index),
    type: presentationType('slideLayout'),
    content,
    relationships: relationships.all(),
  };
}

/**
 * The name of a layout as PowerPoint shows it: `Points grid` for `points-grid`. LibreOffice has styles of its own with
 * names such as `table`, and shows a layout of that name without its ground.
 */
function layoutTitle(name: LayoutPlan['name']): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** The empty group that holds the shapes of a slide. */
export const GROUP = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
  <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

/**
 * Writes the colour map of a layout, or of a slide in it. On a deep ground the theme's light colour is the ink, also in
 * a deck with light slides, and links have the theme's light gold.
 */
export function colourMap({ ground, taken }: Pick<LayoutPlan, 'ground' | 'taken'>, isDark: boolean): Xml {
  const own = taken?.colours;
  if (own !== undefined) {
    const known = Object.fromEntries(COLOURS.map((name) => [name, own[name]]));
    return xml`<p:clrMapOvr><a:overrideClrMapping${attributes(known)}/></p:clrMapOvr>`;
  }
  if (ground !== 'deep' || isDark) return xml`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`;
  return xml`<p:clrMapOvr><a:overrideClrMapping${mapping(true, 'accent4')}/></p:clrMapOvr>`;
}

/** The attributes of a colour map, for light or dark slides. `links` is the theme's colour of links. */
export function mapping(isDark: boolean, links = 'hlink'): Xml {
  const ground = isDark
    ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
    : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const same = ACCENTS.map((name) => [name, name]);
  const followed = links === 'hlink' ? 'folHlink' : links;
  return attributes({ ...ground, ...Object.fromEntries(same), hlink: links, folHlink: followed });
}

const GROUNDS = ['bg1', 'tx1', 'bg2', 'tx2'];
const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const COLOURS = [...GROUNDS, ...ACCENTS, 'hlink', 'folHlink'];

function layoutGround(ground: 'deep' | 'wash', isDark: boolean): Xml {
  return xml`<p:bg><p:bgPr>${solidFill(ground, isDark)}<a:effectLst/></p:bgPr></p:bg>`;
}

function motifShape({ motif, width, height, setting }: DeckPlan, relationships: Relationships): Xml[] {
  if (motif === undefined) return [];
  const shown = (motif.width * height) / motif.height;
  const box = { x: setting.isRightToLeft ? 0 : width - shown, y: 0, width: shown, height };
  return [pictureShape({ id: 2, name: 'motif' }, { picture: motif, box }, relationships)];
}

/** Writes a placeholder of a layout: position, looks of its levels, and no words of its own. */
function placeholderShape(
  placeholder: PlaceholderPlan,
  id: number,
  { layout, plan }: { readonly layout: LayoutPlan; readonly plan: DeckPlan },
): Xml {
  const { place, box, levels, fill } = placeholder;
  const { setting } = plan;
  const key = placeholderKey(place, layout);
  const ground = fill === undefined ? undefined : solidFill(fill, setting.isDark);
  return xml`<p:sp>
    <p:nvSpPr>${shapeName({ id, name: place })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderMark(key)}</p:nvPr></p:nvSpPr>
    <p:spPr>${transform(box)}${ground === undefined ? undefined : xml`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}`}</p:spPr>
    <p:txBody>${bodyProperties(placeholder)}<a:lstStyle>${levelStyles(levels, setting)}</a:lstStyle>
      ${ownText(place, plan)}
    </p:txBody>
  </p:sp>`;
}

/** The paragraph of a placeholder in a layout or a master: the number and the foot of the slides, and nothing else. */
export function ownText(place: PlaceholderPlan['place'], { setting, footer }: DeckPlan): Xml {
  if (place === 'number') return xml`<a:p>${SLIDE_NUMBER}</a:p>`;
  if (place !== 'footer') return xml`<a:p/>`;
  return xml`<a:p><a:r><a:rPr lang="${setting.language}"/><a:t>${wordsOf(footer)}</a:t></a:r></a:p>`;
}

const SLIDE_NUMBER = xml`<a:fld id="{8B5E2A94-0D3C-4C7B-9F21-5A6D1E7C3B40}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>`;
