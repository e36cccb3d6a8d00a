import { unzipSync, zipSync } from 'fflate';
import type { OfficeParts } from '../../scripts/office/read/office-parts.ts';
import { readXml } from '../../scripts/office/read/read-xml.ts';

/** A fault that is planted into a Word file: the rule that must find it, the part, and what is written otherwise. */
export interface WordPlant {
  readonly rule: string;
  readonly part: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const DOCUMENT = 'word/document.xml';

/** A fault, or several, for each rule of Word files. */
export const WORD_PLANTS: readonly WordPlant[] = [
  ...plants('A part has no content type.', [
    { part: '[Content_Types].xml', from: 'Extension="png"', to: 'Extension="pn"' },
  ]),
  ...plants('A part refers to another that is not there.', [
    { part: 'word/_rels/document.xml.rels', from: 'Target="styles.xml"', to: 'Target="style.xml"' },
  ]),
  ...plants('The XML of a part names a relationship that the part has not, or two have the same name.', [
    { from: /r:embed="rId\d+"/, to: 'r:embed="rId999"' },
    { part: 'word/_rels/document.xml.rels', from: /<Relationship Id="rId1" [^>]*>/, to: '' },
    { part: 'word/_rels/document.xml.rels', from: 'Id="rId2"', to: 'Id="rId1"' },
  ]),
  ...plants('Nothing refers to a part, so that it is left over.', [
    { part: 'word/_rels/document.xml.rels', from: /<Relationship Id="rId1" [^>]*>/, to: '' },
  ]),
  ...plants('The bytes of a picture are of another kind than its type says.', [
    { part: 'word/media/membership.png', from: 'PNG', to: 'GIF' },
    { part: 'word/media/membership.svg', from: '<svg', to: '%PDF' },
  ]),
  ...plants('The workbook of a chart can’t be read, or has no cells.', [
    { part: 'word/embeddings/chart1.xlsx', from: 'PK\u0005\u0006', to: 'lost' },
  ]),
  ...plants('A link leads to something that is no address.', [
    { part: 'word/_rels/document.xml.rels', from: /Target="https:[^"]*"/, to: 'Target="no address"' },
  ]),
  ...plants('Bookmarks have names of their own that Word keeps.', [
    { from: 'w:name="_Ref200000002"', to: 'w:name="_Ref200000001"' },
    { from: 'w:name="_Ref200000002"', to: `w:name="_${'a'.repeat(40)}"` },
    { from: 'w:name="_Ref200000002"', to: 'w:name="two words"' },
    { from: /<w:bookmarkEnd w:id="2"\/>/, to: '' },
    { from: /<w:bookmarkStart w:id="3"/, to: '<w:bookmarkStart w:id="2"' },
  ]),
  ...plants('Styles are defined.', [
    { from: '<w:pStyle w:val="Standfirst"/>', to: '<w:pStyle w:val="Lead"/>' },
    { from: '<w:rStyle w:val="PointLead"/>', to: '<w:rStyle w:val="Standfirst"/>' },
    { from: '<w:tblStyle w:val="BriefBox"/>', to: '<w:tblStyle w:val="TableGrid"/>' },
    { part: 'word/styles.xml', from: 'w:styleId="BodyText"', to: 'w:styleId="Body"' },
    { part: 'word/styles.xml', from: 'w:styleId="Takeaway"', to: 'w:styleId="Standfirst"' },
    { part: 'word/numbering.xml', from: '<w:pStyle w:val="Heading1"/>', to: '<w:pStyle w:val="Heading9"/>' },
  ]),
  ...plants('Lists are defined.', [
    { part: 'word/styles.xml', from: '<w:numId w:val="2"/>', to: '<w:numId w:val="999"/>' },
  ]),
  ...plants('Pictures have ids of their own, and alternative texts.', [
    { from: /descr="[^"]+"/, to: 'descr=" "' },
    {
      from: '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>',
      to: '',
    },
    { from: /<wp:docPr id="(\d+)" (name="membership")/, to: '<wp:docPr id="1" $2' },
  ]),
  ...plants('Charts have workbooks.', [
    { part: 'word/charts/_rels/chart1.xml.rels', from: 'Id="rId1"', to: 'Id="rId9"' },
  ]),
  ...plants('Languages are such.', [
    { part: 'word/styles.xml', from: 'w:lang w:val="en-GB"', to: 'w:lang w:val="english"' },
    { part: 'word/styles.xml', from: /<w:lang [^>]*>/, to: '' },
  ]),
  ...plants('Fields are closed.', [
    { from: '<w:fldChar w:fldCharType="end"/>', to: '' },
    { from: '<w:fldChar w:fldCharType="begin"/>', to: '' },
  ]),
  ...plants('Fields have results.', [
    { from: /( PAGEREF _Toc000000001 [\s\S]*?<w:t [^>]*>)\d+/, to: '$1' },
    { part: 'word/header1.xml', from: /(<w:t [^>]*>)[^<]+/, to: '$1' },
  ]),
  ...plants('Word is not asked to update fields.', [
    { part: 'word/settings.xml', from: '<w:defaultTabStop', to: '<w:updateFields w:val="true"/><w:defaultTabStop' },
    { from: 'w:fldCharType="begin"', to: 'w:fldCharType="begin" w:dirty="true"' },
  ]),
  ...plants('References lead to bookmarks.', [
    { from: ' PAGEREF _Toc000000001 ', to: ' PAGEREF _Toc000000099 ' },
    { from: 'w:anchor="_Toc000000001"', to: 'w:anchor="_Toc000000099"' },
    { from: / NOTEREF \S+ /, to: ' NOTEREF _Ref999999999 ' },
    { from: / REF \S+ /, to: ' REF _Ref999999999 ' },
  ]),
  ...plants('Running heads find the style that they repeat.', [
    { part: 'word/header1.xml', from: 'Running Title', to: 'Title of the brief' },
    { from: '<w:rStyle w:val="RunningTitle"/>', to: '' },
  ]),
  ...plants('Sections and cells end with paragraphs, and tables are kept apart.', [
    { from: /<w:sectPr>(?=(?:(?!<w:sectPr>)[\s\S])*<\/w:body>)/, to: '<w:tbl/><w:sectPr>' },
    { from: /(<w:tc><w:tcPr><w:tcW [^>]*><\/w:tcPr>)<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p><\/w:tc>/, to: '$1</w:tc>' },
    { from: /<w:p><w:pPr><w:pStyle w:val="AfterTable"\/><\/w:pPr><\/w:p>/, to: '<w:tbl/>' },
    { from: /<w:sectPr>(?:(?!<w:sectPr>)[\s\S])*<\/w:sectPr>(?=<\/w:body>)/, to: '' },
  ]),
  ...plants('The rows of a table are of one length, and heads are at its top.', [
    { from: '<w:gridCol ', to: '<w:gridCol w:w="1"/><w:gridCol ' },
    { from: /(<w:tblHeader\/>[\s\S]*?<w:cantSplit\/>)([\s\S]*?<w:cantSplit\/>)/, to: '$1$2<w:tblHeader/>' },
  ]),
  ...plants('Headings leave out no level, and there is one title.', [
    { from: '<w:pStyle w:val="Title"/>', to: '<w:pStyle w:val="Subtitle"/>' },
    { from: '<w:pStyle w:val="Subtitle"/>', to: '<w:pStyle w:val="Title"/>' },
    { part: 'word/styles.xml', from: '<w:outlineLvl w:val="1"/>', to: '<w:outlineLvl w:val="2"/>' },
  ]),
  ...plants('Every footnote and every endnote has one mark.', [
    { from: '<w:footnoteReference w:id="2"/>', to: '<w:footnoteReference w:id="1"/>' },
    { from: '<w:footnoteReference w:id="2"/>', to: '' },
    { part: 'word/footnotes.xml', from: '<w:footnote w:id="2">', to: '<w:footnote w:id="99">' },
  ]),
];

function plants(
  rule: string,
  faults: readonly (Omit<WordPlant, 'rule' | 'part'> & { readonly part?: string })[],
): WordPlant[] {
  return faults.map((fault) => ({ part: DOCUMENT, ...fault, rule }));
}

/** Plants a fault into a Word file. Throws an Error where there is nothing to change. */
export function plantInWord(bytes: Uint8Array, plant: WordPlant): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [plant.part]: planted(parts[plant.part], plant) }, { level: 0 });
}

/** Plants a fault into the parts of a Word file, as they are read from its bytes. */
export function plantInParts(
  files: Readonly<Record<string, Uint8Array>>,
  parts: OfficeParts,
  plant: WordPlant,
): OfficeParts {
  const { part } = plant;
  const bytes = planted(files[part], plant);
  if (!parts.xml.has(part)) return { ...parts, media: new Map([...parts.media, [part, bytes]]) };
  return { ...parts, xml: new Map([...parts.xml, [part, readXml(Buffer.from(bytes).toString('utf8'))]]) };
}

function planted(bytes: Uint8Array = new Uint8Array(), { part, from, to }: WordPlant): Uint8Array {
  // In this encoding, every byte is one character, also those of a picture.
  const text = Buffer.from(bytes).toString('latin1');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing of ${part} is like ${from}.`);
  return Buffer.from(changed, 'latin1');
}
