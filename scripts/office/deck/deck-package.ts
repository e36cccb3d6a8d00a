import { officeTheme, type ThemeLook } from '../drawing/office-theme.ts';
import { pictureParts } from '../drawing/picture-parts.ts';
import { documentProperties, type OfficeMetadata, rootRelationships } from '../package/document-properties.ts';
import type { Part } from '../package/part.ts';
import { writePackage } from '../package/write-package.ts';
import { xml } from '../xml/xml.ts';
import { type DeckPlan, PATHS, presentationType } from './parts/deck-parts.ts';
import { layoutPart } from './parts/layout-part.ts';
import { masterPart } from './parts/master-part.ts';
import { notesParts } from './parts/notes-parts.ts';
import { presentationPart } from './parts/presentation-part.ts';
import { MEDIA } from './parts/shapes.ts';
import { slideParts } from './parts/slide-parts.ts';
import { tableStyles } from './parts/table-styles.ts';

/** The look and the metadata of a presentation, beside its slides. */
export interface PackageChoices {
  readonly look: ThemeLook;
  readonly metadata: OfficeMetadata;
}

/** Writes a deck as the bytes of a presentation (`.pptx`). */
export function deckPackage(plan: DeckPlan, { look, metadata }: PackageChoices): Uint8Array {
  const pictures = [...plan.pictures.values(), ...(plan.motif === undefined ? [] : [plan.motif])];
  const notes = notesParts(plan);
  const parts: Part[] = [
    presentationPart(plan),
    { path: PATHS.properties, type: presentationType('presProps'), content: PROPERTIES },
    {
      path: PATHS.tableStyles,
      type: presentationType('tableStyles'),
      content: tableStyles(look.name, plan.setting.isDark),
    },
    masterPart(plan),
    ...plan.layouts.map((layout, index) => layoutPart(layout, index, plan)),
    { path: PATHS.theme, type: THEME, content: officeTheme(look) },
    ...plan.slides.flatMap((_, index) => slideParts(index, plan)),
    ...notes,
    ...(notes.length === 0 ? [] : [{ path: PATHS.notesTheme, type: THEME, content: officeTheme(look) }]),
    ...pictures.flatMap((picture) => pictureParts(MEDIA, picture)),
    ...documentProperties(metadata),
  ];
  return writePackage({ relationships: rootRelationships(PATHS.presentation), parts });
}

const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';
const PROPERTIES = xml`<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`;
