import { toEmu } from '../../drawing/to-emu.ts';
import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import { masterIds } from '../template/template-parts.ts';
import { type DeckPlan, PATHS, presentationType } from './deck-parts.ts';
import { MASTER_ID } from './master-part.ts';
import { NAMESPACES } from './namespaces.ts';
import { notesSize } from './notes-parts.ts';
import { levelStyles } from './text-style.ts';

/** The first of the ids of slides (ST_SlideId). */
const FIRST_SLIDE_ID = 256;

/** Makes the main part of a presentation: its master, its slides and their sections, and their size. */
export function presentationPart(plan: DeckPlan): Part {
  const relationships = openRelationships();
  const { slides, width, height, setting } = plan;
  const masters = mastersOf(plan).map(({ path, id }) => ({ id, link: relationships.to('slideMaster', path) }));
  const ids = slides.map((_, index) => relationships.to('slide', PATHS.slide(index)));
  const hasNotes = slides.some(({ notes }) => notes.length > 0);
  const notes = hasNotes ? relationships.to('notesMaster', PATHS.notesMaster) : undefined;
  relationships.to('presProps', PATHS.properties);
  relationships.to('theme', plan.template?.template.parts.find(({ kind }) => kind === 'theme')?.path ?? PATHS.theme);
  relationships.to('tableStyles', PATHS.tableStyles);
  const isScreen = width * 3 === height * 4;
  const content = xml`<p:presentation ${NAMESPACES}${attributes({
    saveSubsetFonts: true,
    rtl: setting.isRightToLeft ? true : undefined,
  })}>
    <p:sldMasterIdLst>${masters.map(({ id, link }) => xml`<p:sldMasterId id="${id}" r:id="${link}"/>`)}</p:sldMasterIdLst>
    ${notes === undefined ? undefined : xml`<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>`}
    <p:sldIdLst>${ids.map((id, index) => xml`<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${id}"/>`)}</p:sldIdLst>
    <p:sldSz${attributes({ cx: toEmu(width), cy: toEmu(height), type: isScreen ? 'screen4x3' : undefined })}/>
    ${notesSize()}
    <p:defaultTextStyle>${levelStyles([{ family: 'text', size: 24, colour: 'ink' }], setting)}</p:defaultTextStyle>
    ${sectionList(plan)}
  </p:presentation>`;
  return {
    path: PATHS.presentation,
    type: presentationType('presentation.main'),
    content,
    relationships: relationships.all(),
  };
}

function mastersOf({ template }: DeckPlan): readonly { readonly path: string; readonly id: number }[] {
  return template === undefined ? [{ path: PATHS.master, id: MASTER_ID }] : masterIds(template);
}

function sectionList({ sections }: DeckPlan): Xml | undefined {
  if (sections.length === 0) return undefined;
  let next = FIRST_SLIDE_ID;
  const written = sections.map(({ name, slides }, index) => {
    const ids = Array.from({ length: slides }, (_, at) => xml`<p14:sldId id="${next + at}"/>`);
    next += slides;
    return xml`<p14:section name="${name}" id="${sectionId(index)}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return xml`<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
    <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${written}</p14:sectionLst>
  </p:ext></p:extLst>`;
}

// An id need only differ from the others of the same file.
function sectionId(index: number): string {
  return `{2D9A6B1C-84F3-4C05-B7E6-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}
