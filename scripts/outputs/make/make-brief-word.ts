import { briefName } from '../../design/page-setup.ts';
import { paletteOf } from '../../design/stylesheet.ts';
import type { LaidOutBrief } from '../../layout/brief/lay-out-brief.ts';
import { briefDocument } from '../../office/brief/brief-document.ts';
import { toBriefView } from '../../views/brief/to-brief-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import type { Artefact } from '../artefact.ts';
import { briefPictures } from '../office/brief-pictures.ts';
import { officeFonts } from '../office/office-fonts.ts';
import { outlineDigest, valueBookmarks } from '../office/value-bookmarks.ts';
import { wordNotePlace } from '../office/word-note-place.ts';
import type { OutputJob } from '../output.ts';
import { pdfMetadata } from '../pdf-metadata.ts';

/** Makes the brief for Word of one edition. Its contents have the page numbers of the PDF. */
export async function makeBriefWord(
  { setup, paged, facts }: LaidOutBrief,
  { material, printer }: OutputJob,
): Promise<Artefact> {
  const { context, tokens, briefTemplate } = material;
  // The sizes of large type are those of the edition, which no template has.
  const template = setup.edition === 'standard' ? briefTemplate : undefined;
  const name = `${briefName(setup)}.docx`;
  const outline = { ...context.outline, notePlace: wordNotePlace(context.outline) };
  const view = toBriefView({ ...context, outline }, { numbers: paged.numbers, plans: new Map() });
  const content = briefDocument({
    view,
    setup,
    noteKind: outline.notePlace === 'beside' ? 'footnote' : 'endnote',
    metadata: pdfMetadata(context),
    palette: paletteOf(tokens.brief),
    fonts: officeFonts(context.outline.design.fonts),
    bookmarks: valueBookmarks(material),
    pack: { summit: wordsOf(context.text(context.outline.summit.name)), digest: outlineDigest(material) },
    ...{ template, name, pages: facts.pages, date: context.format.date(context.outline.asOf) },
    ...(await briefPictures(material, setup, { printer, file: name, view, isOfTemplate: template !== undefined })),
  });
  return { name, content, pages: facts.pages };
}
