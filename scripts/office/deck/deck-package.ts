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
import { noTableStyles, tableStyles } from './parts/table-styles.ts';
import type { TemplateFonts } from './template/template-fonts.ts';
import { templateParts } from './template/template-parts.ts';

/** The look and the metadata of a presentation, beside its slides. */
export interface PackageChoices {
  readonly look: ThemeLook;
  readonly metadata: OfficeMetadata;
  /** The fonts in place of those of a user's own template. */
  readonly fonts?: TemplateFonts | undefined;
}

/** Writes a deck as the bytes of a presentation (`.pptx`). */
export function deckPackage(plan: DeckPlan, { look, metadata, fonts = KEPT }: PackageChoices): Uint8Array {
  const pictures = [...plan.pictures.values(), ...(plan.motif === undefined ? [] : [plan.motif])];
  const notes = notesParts(plan);
  const notesTheme: Part[] =
    notes.length === 0 ? [] : [{ path: PATHS.notesTheme, type: THEME, content: officeTheme(look) }];
  const parts: Part[] = [
    presentationPart(plan),
    { path: PATHS.properties, type: presentationType('presProps'), content: PROPERTIES },
    ...lookParts(plan, look, fonts),
    ...plan.slides.flatMap((_, index) => slideParts(index, plan)),
    ...notes,
    ...notesTheme,
    ...pictures.flatMap((picture) => pictureParts(MEDIA, picture)),
    ...documentProperties(metadata),
  ];
  return writePackage({ relationships: rootRelationships(PATHS.presentation), parts });
}

// The masters, layouts, themes and table styles: the deck's own, or those of a user's template.
function lookParts(plan: DeckPlan, look: ThemeLook, fonts: TemplateFonts): Part[] {
  const styles = { path: PATHS.tableStyles, type: presentationType('tableStyles') };
  if (plan.template !== undefined) {
    const content = plan.template.template.tableStyles ?? noTableStyles(plan.template.template.tableStyle);
    return [{ ...styles, content }, ...templateParts(plan.template, plan, fonts)];
  }
  return [
    { ...styles, content: tableStyles(look.name, plan.setting.isDark) },
    masterPart(plan),
    ...plan.layouts.map((layout, index) => layoutPart(layout, index, plan)),
    { path: PATHS.theme, type: THEME, content: officeTheme(look) },
  ];
}

const KEPT: TemplateFonts = { heading: undefined, text: undefined };
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';
const PROPERTIES = xml`<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`;
