import { strToU8, type Zippable, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A relationship of a template that a test adds. */
export interface FurtherRelation {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Packs the parts of a template, with the same bytes each time. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zipped: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    zipped[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) });
}

/** A relationship to a part of the same template, as XML. */
export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** A relationship that a test adds, as XML. */
export function relationOf({ type, target, external }: FurtherRelation): string {
  return `<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`;
}

/** The relationships of a part, as XML. */
export function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="${RELS}">${all.join('')}</Relationships>`;
}

/** A theme with one accent, as XML. */
export function theme(accent: string): string {
  const colours = ['dk1 222222', 'lt1 FFFFFF', 'dk2 1F2A44', 'lt2 EEEEEE']
    .concat(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map((slot) => `${slot} ${accent}`))
    .concat(['hlink 0563C1', 'folHlink 954F72'])
    .map((pair) => pair.split(' '))
    .map(([slot, value]) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`)
    .join('');
  const font = '<a:latin typeface="Carlito"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">${colours}</a:clrScheme><a:fontScheme name="House"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="House"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
