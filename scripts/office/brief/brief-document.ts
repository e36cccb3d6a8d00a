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
import { nativeChartParts } from './parts/native-chart-parts.ts';
import { NOTES, notesPart, notesPath } from './parts/notes-part.ts';
import { numberingPart } from './parts/numbering-part.ts';
import { settingsPart } from './parts/settings-part.ts';
import { stylesPart } from './parts/styles-part.ts';
import { inTemplate, type LookParts, templateLookParts } from './template/template-parts.ts';
import { openWriting, type Writing } from './writing.ts';

/**
 * Makes the Word file of a brief (`.docx`), in the user’s own template where there is one. The same source gives the same
 * bytes.
 */
export function briefDocument(source: BriefSource): Uint8Array {
  const writing = openWriting(source);
  // The body comes first: it gives the notes their order.
  const body = briefBody(writing);
  const main: Part = {
    path: DOCUMENT,
    type: wordType('document.main'),
    content: xml`<w:document${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
  const others = otherParts(writing);
  const properties = writing.heads?.properties ?? new Map();
  return writePackage({
    relationships: rootRelationships(DOCUMENT, properties.size > 0),
    parts: [
      { ...inTemplate(main, writing), relationships: writing.links.all() },
      ...others,
      ...shownPictures(writing),
      ...nativeChartParts(writing),
      ...documentProperties(source.metadata, properties),
    ],
  });
}

const DOCUMENT = 'word/document.xml';
const THEME = 'word/theme/theme1.xml';

function otherParts(writing: Writing): Part[] {
  const { links, noteKind } = writing;
  const { styles, numbering, fontTable, theme, heads, media } = templateLookParts(writing) ?? ownLookParts(writing);
  const settings = settingsPart(writing);
  links.to('styles', styles.path);
  links.to('numbering', numbering.path);
  links.to('settings', settings.path);
  links.to('fontTable', fontTable.path);
  links.to(NOTES[noteKind], notesPath(noteKind));
  links.to('theme', theme.path);
  links.to('customXml', ADDRESSES);
  return [
    styles,
    numbering,
    settings,
    fontTable,
    inTemplate(notesPart(writing), writing),
    theme,
    ...heads,
    ...media,
    ...addressParts(writing),
  ];
}

function ownLookParts(writing: Writing): LookParts {
  const { palette, fonts } = writing.source;
  const look = { name: 'Communiqué', palette, isDark: false, fonts };
  return {
    styles: stylesPart(writing),
    numbering: numberingPart(writing),
    fontTable: fontTablePart(writing),
    theme: {
      path: THEME,
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: officeTheme(look),
    },
    heads: headParts(writing),
    media: [],
  };
}

function shownPictures({ source, links }: Writing): Part[] {
  const { pictures, coverGround } = source;
  const all = [...pictures.values(), ...(coverGround === undefined ? [] : [coverGround])];
  const shown = new Set(links.all().map(({ target }) => target));
  return all.flatMap((picture) => pictureParts(MEDIA, picture)).filter(({ path }) => shown.has(path));
}
