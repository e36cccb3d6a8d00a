import {
  type FurtherRelation,
  relation as link,
  packed,
  relationOf,
  relationships,
  theme,
} from './template-package.ts';

/** A style of a template for Word: its id, its name and its kind; then XML of its own. */
interface WordStyleSpec {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'paragraph' | 'character' | 'table';
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly more?: string;
}

/** A head or a foot: its paragraphs as XML, by the kind of pages. */
type HeadSpec = Readonly<Partial<Record<'default' | 'first' | 'even', string>>>;

interface SectionSpec {
  readonly header?: HeadSpec;
  readonly footer?: HeadSpec;
  readonly isWide?: boolean;
  readonly hasFirst?: boolean;
  /** The margins at the left and the right, in twips. */
  readonly margin?: number;
  readonly words?: string;
}

/** A template for Word that a test makes. */
export interface WordTemplateSpec {
  readonly styles: readonly WordStyleSpec[];
  readonly sections: readonly SectionSpec[];
  /** The lists as XML. */
  readonly numbering?: string;
  readonly hasLeftPages?: boolean;
  /** The accent of its theme; left out, it has no theme. */
  readonly accent?: string;
  readonly kind?: string;
  readonly prefix?: string;
  /** A further relationship of the first head. */
  readonly relation?: FurtherRelation;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Makes a template for Word, as small as the format allows beside what the specification asks for. */
export function makeWordTemplate(spec: WordTemplateSpec): Uint8Array {
  const made: Made = { spec, files: {}, types: new Map(), links: [], heads: 0 };
  made.types.set('word/document.xml', spec.kind ?? `${TYPE}.template.main+xml`);
  for (const part of looksOf(spec)) add(made, part);
  const body = spec.sections.map((section, index) => {
    const end = sectionXml(made, section);
    const words = text(section.words ?? '');
    const isLast = index === spec.sections.length - 1;
    return isLast ? `<w:p>${words}</w:p>${end}` : `<w:p><w:pPr>${end}</w:pPr>${words}</w:p>`;
  });
  const main = `<w:document ${NS}><w:body>${body.join('')}</w:body></w:document>`;
  const overrides = [...made.types].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const files: Record<string, string | Uint8Array> = {
    ...made.files,
    'word/document.xml': spec.prefix === undefined ? main : renamed(main, spec.prefix),
    'word/_rels/document.xml.rels': relationships(made.links),
    'word/media/logo.png': LOGO,
    '_rels/.rels': relationships([link('rId1', 'officeDocument', 'word/document.xml')]),
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ...spec.parts,
  };
  return packed(files);
}

/** A template while it is made. */
interface Made {
  readonly spec: WordTemplateSpec;
  readonly files: Record<string, string>;
  readonly types: Map<string, string>;
  readonly links: string[];
  heads: number;
}

interface PartSpec {
  readonly path: string;
  readonly relation: string;
  readonly content: string;
  readonly type?: string;
}

function add(made: Made, { path, relation, content, type = `${TYPE}.${relation}+xml` }: PartSpec): string {
  const { spec, files, types, links } = made;
  files[path] = spec.prefix === undefined ? content : renamed(content, spec.prefix);
  types.set(path, type);
  links.push(link(`rId${links.length + 1}`, relation, path.replace('word/', '')));
  return `rId${links.length}`;
}

function looksOf({ styles, numbering, hasLeftPages, accent }: WordTemplateSpec): PartSpec[] {
  const parts = [{ path: 'word/styles.xml', relation: 'styles', content: stylesXml(styles) }];
  const add = (relation: string, inner: string) =>
    parts.push({ path: `word/${relation}.xml`, relation, content: `<w:${relation} ${NS}>${inner}</w:${relation}>` });
  if (numbering !== undefined) add('numbering', numbering);
  if (hasLeftPages) add('settings', '<w:evenAndOddHeaders/>');
  const type = 'application/vnd.openxmlformats-officedocument.theme+xml';
  const look = { path: 'word/theme/theme1.xml', relation: 'theme', type };
  return accent === undefined ? parts : [...parts, { ...look, content: theme(accent) }];
}

function sectionXml(made: Made, { header, footer, isWide, hasFirst, margin = 1134 }: SectionSpec): string {
  const size = isWide ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  const heads = `${headsXml(made, 'header', header)}${headsXml(made, 'footer', footer)}`;
  return `<w:sectPr>${heads}<w:pgSz ${size}/><w:pgMar w:top="1701" w:right="${margin}" w:bottom="1134" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>${hasFirst ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

function headsXml(made: Made, place: 'header' | 'footer', head: HeadSpec = {}): string {
  const { relation } = made.spec;
  const references = Object.entries(head).map(([kind, blocks]) => {
    made.heads += 1;
    const name = place === 'header' ? 'hdr' : 'ftr';
    const file = `${place}${made.heads + 10}.xml`;
    const content = `<w:${name} ${NS}>${blocks}</w:${name}>`;
    const id = add(made, { path: `word/${file}`, relation: place, content });
    const pictures = blocks.includes('rIdLogo') ? [link('rIdLogo', 'image', 'media/logo.png')] : [];
    const more = made.heads === 1 && relation !== undefined ? [relationOf(relation)] : [];
    if (pictures.length + more.length > 0)
      made.files[`word/_rels/${file}.rels`] = relationships([...pictures, ...more]);
    return `<w:${place}Reference w:type="${kind}" r:id="${id}"/>`;
  });
  return references.join('');
}

/** A paragraph of a head, with runs as XML. */
export function line(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A run of words. */
export function text(words: string, look = ''): string {
  return words === ''
    ? ''
    : `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A field as Word writes it, with its last result. */
export function wordField(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${text(result)}${mark('end')}`;
}

/** A content control with a title, that shows a prompt; with `bound` it shows a property of the file. */
export function control(title: string, prompt: string, bound = ''): string {
  const binding =
    bound === ''
      ? ''
      : `<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:${bound}[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:showingPlcHdr/>${binding}<w:text/></w:sdtPr><w:sdtContent>${text(prompt)}</w:sdtContent></w:sdt>`;
}

/** A picture of a head that has no alternative text. */
export const LOGO_RUN =
  '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

// A grey pixel.
const LOGO = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNMSUn5DwAEBAHzKcG1bgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

function stylesXml(styles: readonly WordStyleSpec[]): string {
  const all = styles.map(({ id, name, kind = 'paragraph', isDefault, basedOn, more = '' }) => {
    const mark = isDefault ? ' w:default="1"' : '';
    const base = basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`;
    return `<w:style w:type="${kind}"${mark} w:styleId="${id}"><w:name w:val="${name}"/>${base}${more}</w:style>`;
  });
  return `<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${all.join('')}</w:styles>`;
}

function renamed(part: string, prefix: string): string {
  return part
    .replace(/(<\/?)w:/g, `$1${prefix}:`)
    .replace(/ w:/g, ` ${prefix}:`)
    .replace('xmlns:w=', `xmlns:${prefix}=`);
}
