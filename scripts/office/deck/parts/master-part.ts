import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { LevelStyle, PlaceholderPlan } from '../layouts/layout-plan.ts';
import { type DeckPlan, PATHS, presentationType } from './deck-parts.ts';
import { GROUP, mapping, ownText } from './layout-part.ts';
import { NAMESPACES } from './namespaces.ts';
import { transform } from './placeholder.ts';
import { shapeName } from './shapes.ts';
import { bodyProperties, levelStyles } from './text-style.ts';

/** Makes the part of the slide master: the ground, the five usual placeholders, and the looks of their texts. */
export function masterPart(plan: DeckPlan): Part {
  const relationships = openRelationships();
  const { layouts, setting } = plan;
  const ids = layouts.map((_, index) => relationships.to('slideLayout', PATHS.layout(index)));
  relationships.to('theme', PATHS.theme);
  const content = xml`<p:sldMaster ${NAMESPACES}>
    <p:cSld>
      <p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>
      <p:spTree>${GROUP}${masterPlaceholders(plan)}</p:spTree>
    </p:cSld>
    <p:clrMap${mapping(setting.isDark)}/>
    <p:sldLayoutIdLst>
      ${ids.map((id, index) => xml`<p:sldLayoutId id="${FIRST_LAYOUT_ID + index}" r:id="${id}"/>`)}
    </p:sldLayoutIdLst>
    <p:txStyles>
      <p:titleStyle>${levelStyles([TITLE], setting)}</p:titleStyle>
      <p:bodyStyle>${levelStyles(BODY, setting)}</p:bodyStyle>
      <p:otherStyle>${levelStyles([OTHER], setting)}</p:otherStyle>
    </p:txStyles>
  </p:sldMaster>`;
  return {
    path: PATHS.master,
    type: presentationType('slideMaster'),
    content,
    relationships: relationships.all(),
  };
}

/** The id of the master; those of its layouts follow, since no two of them may be the same. */
export const MASTER_ID = 2_147_483_648;
const FIRST_LAYOUT_ID = MASTER_ID + 1;

const TITLE: LevelStyle = { family: 'heading', size: 40, colour: 'ink', bold: true, leading: 95 };
const OTHER: LevelStyle = { family: 'text', size: 24, colour: 'ink' };
const BODY: readonly LevelStyle[] = [28, 26, 24, 24, 24].map((size, level) => ({
  family: 'text',
  size,
  colour: 'ink',
  before: 8,
  indent: 28 * (level + 1),
  bullet: { kind: 'dash', colour: 'gold' },
}));

// The usual places of a master are those of the layout that shows a headline with a list.
function masterPlaceholders(deck: DeckPlan): Xml[] {
  const { layouts, setting } = deck;
  const layout = layouts.find(({ name }) => name === 'key-messages');
  const placeholders = layout?.placeholders ?? [];
  const types = { title: 'title', body: 'body', date: 'dt', footer: 'ftr', number: 'sldNum' } as const;
  return Object.entries(types).flatMap(([place, type], index) => {
    const plan = placeholders.find((each) => each.place === place);
    return plan === undefined ? [] : [shape(plan, { id: index + 2, type, index })];
  });

  function shape(plan: PlaceholderPlan, { id, type, index }: { id: number; type: string; index: number }): Xml {
    const mark = index === 0 ? xml`<p:ph type="${type}"/>` : xml`<p:ph type="${type}" idx="${index}"/>`;
    const styles = index < 2 ? undefined : levelStyles(plan.levels, setting);
    return xml`<p:sp>
      <p:nvSpPr>${shapeName({ id, name: plan.place })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr>
      <p:spPr>${transform(plan.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
      <p:txBody>${bodyProperties(plan)}<a:lstStyle>${styles}</a:lstStyle>${ownText(plan.place, deck)}</p:txBody>
    </p:sp>`;
  }
}
