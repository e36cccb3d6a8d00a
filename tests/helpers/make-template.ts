import { type FurtherRelation, packed, relation, relationOf, relationships, theme } from './template-package.ts';

/** A placeholder of a template, its box in px. */
interface PlaceSpec {
  readonly type?: string;
  readonly idx?: number;
  readonly name?: string;
  /** x, y, width, height; left out, the layout takes the master's. */
  readonly box?: readonly [number, number, number, number];
  /** The size of its first level in pt. */
  readonly size?: number;
  readonly rtl?: boolean;
  /** Where its text stands in the box, as the format says it (`t`, `ctr`, `b`). */
  readonly anchor?: string;
}

/** A text box or a filled rectangle of a layout or a master. */
interface ShapeSpec {
  readonly name: string;
  readonly box: readonly [number, number, number, number];
  readonly words?: string;
  readonly fill?: string;
}

interface LayoutSpec {
  readonly name: string;
  readonly type?: string;
  readonly places: readonly PlaceSpec[];
  readonly shapes?: readonly ShapeSpec[];
  /** The colour of its ground, with dark and light turned round. */
  readonly dark?: string;
}

interface MasterSpec {
  readonly places: readonly PlaceSpec[];
  readonly shapes?: readonly ShapeSpec[];
  readonly layouts: readonly LayoutSpec[];
  readonly rtl?: boolean;
}

/** A template for PowerPoint that a test makes. */
export interface TemplateSpec {
  readonly width?: number;
  readonly height?: number;
  readonly masters: readonly MasterSpec[];
  readonly accent?: string;
  /** The main part's content type: a template by default. */
  readonly kind?: string;
  /** The prefix of PresentationML's names. */
  readonly prefix?: string;
  /** A further relationship of the first layout. */
  readonly relation?: FurtherRelation;
  /** Parts that replace those of the template, or come with it. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Makes a template for PowerPoint, as small as the format allows beside what the specification asks for. */
export function makeTemplate(spec: TemplateSpec): Uint8Array {
  const { width = 1280, height = 720, masters, kind = `${TYPE}.template.main+xml` } = spec;
  const files: Record<string, string | Uint8Array> = {};
  const types: string[] = [override('ppt/presentation.xml', kind)];
  const add = (path: string, type: string, text: string, relations: readonly string[] = []) => {
    files[path] = spec.prefix === undefined ? text : renamed(text, spec.prefix);
    types.push(override(path, type));
    if (relations.length > 0) files[path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`)] = relationships(relations);
  };
  let layoutNumber = 0;
  const listed = masters.map((master, index) => {
    const first = layoutNumber + 1;
    for (const layout of master.layouts) {
      layoutNumber += 1;
      const more = layoutNumber === 1 && spec.relation !== undefined ? [relationOf(spec.relation)] : [];
      const relations = [relation('rId1', 'slideMaster', `../slideMasters/slideMaster${index + 1}.xml`), ...more];
      add(`ppt/slideLayouts/slideLayout${layoutNumber}.xml`, `${TYPE}.slideLayout+xml`, layoutXml(layout), relations);
    }
    const own = master.layouts.map((_, at) => `../slideLayouts/slideLayout${first + at}.xml`);
    add(`ppt/slideMasters/slideMaster${index + 1}.xml`, `${TYPE}.slideMaster+xml`, masterXml(master, index), [
      relation('rId100', 'theme', `../theme/theme${index + 1}.xml`),
      ...own.map((target, at) => relation(`rId${at + 1}`, 'slideLayout', target)),
    ]);
    add(
      `ppt/theme/theme${index + 1}.xml`,
      'application/vnd.openxmlformats-officedocument.theme+xml',
      theme(spec.accent ?? '1F4E79'),
    );
    return `<p:sldMasterId id="${2_147_483_648 + index * 100}" r:id="rId${index + 1}"/>`;
  });
  const main = `<p:presentation ${NS}><p:sldMasterIdLst>${listed.join('')}</p:sldMasterIdLst><p:sldSz cx="${width * 9525}" cy="${height * 9525}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  files['ppt/presentation.xml'] = spec.prefix === undefined ? main : renamed(main, spec.prefix);
  files['ppt/_rels/presentation.xml.rels'] = relationships(
    masters.map((_, index) => relation(`rId${index + 1}`, 'slideMaster', `slideMasters/slideMaster${index + 1}.xml`)),
  );
  files['_rels/.rels'] = relationships([relation('rId1', 'officeDocument', 'ppt/presentation.xml')]);
  files['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`;
  return packed({ ...files, ...spec.parts });
}

function renamed(text: string, prefix: string): string {
  return text.replace(/(<\/?)p:/g, `$1${prefix}:`).replace('xmlns:p=', `xmlns:${prefix}=`);
}

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`;
}

const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

function tree({ places, shapes = [] }: Pick<LayoutSpec, 'places' | 'shapes'>): string {
  const drawn = [...shapes.map(shapeXml), ...places.map(placeXml)].map((write, index) => write(index + 2));
  return `<p:spTree>${GROUP}${drawn.join('')}</p:spTree>`;
}

function frame([x, y, width, height]: readonly [number, number, number, number]): string {
  return `<a:xfrm><a:off x="${x * 9525}" y="${y * 9525}"/><a:ext cx="${width * 9525}" cy="${height * 9525}"/></a:xfrm>`;
}

function placeXml({ type, idx, name, box, size, rtl, anchor }: PlaceSpec): (id: number) => string {
  const mark = `<p:ph${type === undefined ? '' : ` type="${type}"`}${idx === undefined ? '' : ` idx="${idx}"`}/>`;
  const level =
    size === undefined && rtl === undefined
      ? ''
      : `<a:lvl1pPr${rtl === true ? ' algn="r" rtl="1"' : ''}>${size === undefined ? '' : `<a:defRPr sz="${size * 100}"/>`}</a:lvl1pPr>`;
  const lines = box === undefined ? '' : `${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const number =
    type === 'sldNum'
      ? '<a:fld id="{11111111-1111-4111-8111-111111111111}" type="slidenum"><a:rPr lang="de-DE"/><a:t>‹#›</a:t></a:fld>'
      : '';
  return (id) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name ?? `${type ?? 'Inhalt'} ${id}`}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr>${lines}</p:spPr><p:txBody><a:bodyPr${anchor === undefined ? '' : ` anchor="${anchor}"`}/><a:lstStyle>${level}</a:lstStyle><a:p>${number}</a:p></p:txBody></p:sp>`;
}

function shapeXml({ name, box, words, fill }: ShapeSpec): (id: number) => string {
  const ground = fill === undefined ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  const text = words === undefined ? '' : `<a:r><a:rPr lang="de-DE" sz="1000"/><a:t>${words}</a:t></a:r>`;
  return (id) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${text}</a:p></p:txBody></p:sp>`;
}

function layoutXml(layout: LayoutSpec): string {
  const type = layout.type === undefined ? '' : ` type="${layout.type}"`;
  const ground =
    layout.dark === undefined
      ? ''
      : `<p:bg><p:bgPr><a:solidFill><a:srgbClr val="${layout.dark}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const map =
    layout.dark === undefined
      ? '<a:masterClrMapping/>'
      : `<a:overrideClrMapping ${MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')}/>`;
  return `<p:sldLayout ${NS}${type}><p:cSld name="${layout.name}">${ground}${tree(layout)}</p:cSld><p:clrMapOvr>${map}</p:clrMapOvr></p:sldLayout>`;
}

const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

function masterXml(master: MasterSpec, index: number): string {
  const first = 2_147_483_649 + index * 100;
  const ids = master.layouts.map((_, at) => `<p:sldLayoutId id="${first + at}" r:id="rId${at + 1}"/>`).join('');
  const side = master.rtl === true ? ' algn="r" rtl="1"' : '';
  const bullet = (level: number) =>
    `<a:lvl${level}pPr marL="${level * 285_750}" indent="-285750"${side}><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${3200 - level * 400}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${level}pPr>`;
  return `<p:sldMaster ${NS}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(master)}</p:cSld><p:clrMap ${MAP}/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr${side}><a:defRPr sz="4000" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${[1, 2, 3].map(bullet).join('')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`;
}
