import { toEmu } from '../../drawing/to-emu.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { Box, LevelStyle } from '../layouts/layout-plan.ts';
import { type DeckPlan, PATHS, presentationType, runSetting } from './deck-parts.ts';
import { GROUP, mapping } from './layout-part.ts';
import { markingShapes } from './marking-shapes.ts';
import { NAMESPACES } from './namespaces.ts';
import { transform } from './placeholder.ts';
import { shapeName } from './shapes.ts';
import { paragraphs } from './text-runs.ts';
import { bodyProperties, levelStyles } from './text-style.ts';

// In px: the size that PowerPoint itself gives to pages of notes, on whatever paper they are printed.
const NOTES_SIZE = { width: 720, height: 960 } as const;

/** Makes the master of the pages of notes, and a page for each slide with notes; nothing where no slide has notes. */
export function notesParts(plan: DeckPlan): Part[] {
  const pages = plan.slides.flatMap(({ notes }, index) => (notes.length === 0 ? [] : [notesPage(index, plan)]));
  return pages.length === 0 ? [] : [notesMaster(plan), ...pages];
}

const IMAGE: Box = { x: 60, y: 72, width: 600, height: 338 };
const TEXT: Box = { x: 60, y: 440, width: 600, height: 460 };
const LOOK: LevelStyle = { family: 'text', size: 16, colour: 'ink', before: 8 };

function notesMaster({ setting, width, height, banner }: DeckPlan): Part {
  const relationships = openRelationships();
  relationships.to('theme', PATHS.notesTheme);
  // Pages of notes are printed: dark on white, also for dark slides.
  const light = { ...setting, isDark: false };
  const image = { ...IMAGE, width: (IMAGE.height * width) / height };
  const content = xml`<p:notesMaster ${NAMESPACES}>
    <p:cSld>
      <p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>
      <p:spTree>${GROUP}
        ${slideImage(2, xml`<p:ph type="sldImg" idx="2"/>`, image)}
        <p:sp>
          <p:nvSpPr>${shapeName({ id: 3, name: 'notes' })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>
          <p:spPr>${transform(TEXT)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
          <p:txBody>${bodyProperties({})}<a:lstStyle/><a:p/></p:txBody>
        </p:sp>
        ${markingShapes(banner, { ...NOTES_SIZE, isFirst: false }, 4, light)}
      </p:spTree>
    </p:cSld>
    <p:clrMap${mapping(false)}/>
    <p:notesStyle>${levelStyles([LOOK], light)}</p:notesStyle>
  </p:notesMaster>`;
  return {
    path: PATHS.notesMaster,
    type: presentationType('notesMaster'),
    content,
    relationships: relationships.all(),
  };
}

function slideImage(id: number, mark: Xml, box?: Box): Xml {
  const form = box === undefined ? undefined : xml`${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return xml`<p:sp>
    <p:nvSpPr>${shapeName({ id, name: 'slide' })}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr>
    <p:spPr>${form}</p:spPr>
  </p:sp>`;
}

function notesPage(index: number, plan: DeckPlan): Part {
  const relationships = openRelationships();
  relationships.to('notesMaster', PATHS.notesMaster);
  relationships.to('slide', PATHS.slide(index));
  // A page of notes leads nowhere: its numbers are only numbers.
  const setting = { ...runSetting(plan, relationships), slideOfNote: () => undefined };
  const texts = (plan.slides[index]?.notes ?? []).map((text) => ({ text, level: 0 }));
  const content = xml`<p:notes ${NAMESPACES}>
    <p:cSld><p:spTree>${GROUP}
      ${slideImage(2, xml`<p:ph type="sldImg"/>`)}
      <p:sp>
        <p:nvSpPr>${shapeName({ id: 3, name: 'notes' })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>
        <p:spPr/>
        <p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(texts, setting)}</p:txBody>
      </p:sp>
    </p:spTree></p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:notes>`;
  return {
    path: PATHS.notes(index),
    type: presentationType('notesSlide'),
    content,
    relationships: relationships.all(),
  };
}

/** The size of a page of notes in EMU. */
export function notesSize(): Xml {
  return xml`<p:notesSz cx="${toEmu(NOTES_SIZE.width)}" cy="${toEmu(NOTES_SIZE.height)}"/>`;
}
