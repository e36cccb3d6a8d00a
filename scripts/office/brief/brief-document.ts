import { officeTheme } from '../drawing/office-theme.ts';
import { pictureParts } from '../drawing/picture-parts.ts';
import { documentProperties, rootRelationships } from '../package/document-properties.ts';
import type { Part } from '../package/part.ts';
import { writePackage } from '../package/write-package.ts';
import { xml } from '../xml/xml.ts';
import { briefBody } from './blocks/brief-body.ts';
import { MEDIA } from './blocks/picture.ts';
import type { BriefSource } from './brief-source.ts';
import { ADDRESSES, addressParts } from './parts/address-parts.ts';
import { fontTablePart } from './parts/font-table-part.ts';
import { headParts } from './parts/head-parts.ts';
import { NAMESPACES, wordType } from './parts/namespaces.ts';
import { NOTES, notesPart, notesPath } from './parts/notes-part.ts';
import { numberingPart } from './parts/numbering-part.ts';
import { settingsPart } from './parts/settings-part.ts';
import { stylesPart } from './parts/styles-part.ts';
import { openWriting, type Writing } from './writing.ts';

/** Makes the Word file of a brief (`.docx`). The same source gives the same bytes. */
export function briefDocument(source: BriefSource): Uint8Array {
  const writing = openWriting(source);
  // The body comes first: it gives the notes their order.
  const body = briefBody(writing);
  const main: Omit<Part, 'relationships'> = {
    path: DOCUMENT,
    type: wordType('document.main'),
    content: xml`<w:document${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const others = otherParts(writing);
  return writePackage({
    relationships: rootRelationships(DOCUMENT),
    parts: [
      { ...main, relationships: writing.links.all() },
      ...others,
      ...shownPictures(writing),
      ...documentProperties(source.metadata),
    ],
  });
}

const DOCUMENT = 'word/document.xml';
const THEME = 'word/theme/theme1.xml';

function otherParts(writing: Writing): Part[] {
  const { palette, fonts } = writing.source;
  const { links, noteKind } = writing;
  const styles = stylesPart(writing);
  const numbering = numberingPart(writing);
  const settings = settingsPart(writing);
  const fontTable = fontTablePart(writing);
  links.to('styles', styles.path);
  links.to('numbering', numbering.path);
  links.to('settings', settings.path);
  links.to('fontTable', fontTable.path);
  links.to(NOTES[noteKind], notesPath(noteKind));
  links.to('theme', THEME);
  links.to('customXml', ADDRESSES);
  const look = {
    name: 'Communiqué',
    palette,
    isDark: false,
    fonts,
  };
  const theme = {
    path: THEME,
    type: 'application/vnd.openxmlformats-officedocument.theme+xml',
    content: officeTheme(look),
  };
  return [
    styles,
    numbering,
    settings,
    fontTable,
    notesPart(writing),
    theme,
    ...headParts(writing),
    ...addressParts(writing),
  ];
}

function shownPictures({ source }: Writing): Part[] {
  const { pictures, coverGround } = source;
  const shown = [...pictures.values(), ...(coverGround === undefined ? [] : [coverGround])];
  return shown.flatMap((picture) => pictureParts(MEDIA, picture));
}
