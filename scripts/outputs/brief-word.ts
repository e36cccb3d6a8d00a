import { briefName } from '../design/page-setup.ts';
import { paletteOf } from '../design/stylesheet.ts';
import { toBriefView } from '../views/brief/to-brief-view.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import { isForReading } from './is-for-reading.ts';
import { briefPictures } from './office/brief-pictures.ts';
import { officeFonts } from './office/office-fonts.ts';
import { outlineDigest, valueBookmarks } from './office/value-bookmarks.ts';
import type { Output } from './output.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { readBackWord } from './read-back/read-back.ts';

/** The output `brief.docx`: the brief for Word, to be edited there, for each edition. */
export const briefWord: Output<'brief'> = {
  name: 'brief.docx',
  files: 'brief*.docx',
  is: 'the brief for [Word](docs/office.md), to be edited there, a file for each edition; made where it is asked for',
  stage: 'brief',
  notes: 'never',
  isUsual: false,
  make: async ({ setup, paged, facts }, { material, printer }) => {
    if (!isForReading(setup)) return [];
    const { briefDocument } = await import('../office/brief/brief-document.ts');
    const { context, tokens } = material;
    const name = `${briefName(setup)}.docx`;
    const view = toBriefView(context, { numbers: paged.numbers, plans: new Map() });
    const content = briefDocument({
      view,
      setup,
      metadata: pdfMetadata(context),
      palette: paletteOf(tokens.brief),
      fonts: officeFonts(context.outline.design.fonts),
      bookmarks: valueBookmarks(material),
      pack: { summit: wordsOf(context.text(context.outline.summit.name)), digest: outlineDigest(material) },
      ...(await briefPictures(material, setup, { printer, file: name, view })),
    });
    return [{ name, content, pages: facts.pages }];
  },
  readBack: readBackWord,
};
