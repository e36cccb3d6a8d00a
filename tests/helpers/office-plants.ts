import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A fault that is put into a presentation, and the rule that must find it. */
export interface OfficePlant {
  readonly rule: string;
  readonly plant: (parts: Map<string, Uint8Array>) => void;
}

/** Puts a fault into the bytes of a presentation. */
export function plantedOffice(bytes: Uint8Array, { plant }: OfficePlant): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  plant(parts);
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) });
}

/** Replaces a piece of the first part whose path and text match; throws where no part has it. */
function change(parts: Map<string, Uint8Array>, path: RegExp, piece: string | RegExp, by: string): void {
  for (const [name, bytes] of parts) {
    if (!path.test(name)) continue;
    const text = strFromU8(bytes);
    const changed = text.replace(piece, by);
    if (changed === text) continue;
    parts.set(name, strToU8(changed));
    return;
  }
  throw new Error(`No part ${path} has ${piece}.`);
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const PRESENTATION = /^ppt\/presentation\.xml$/;

/** Plants of one fault for each rule of Office files. */
export const OFFICE_PLANTS: readonly OfficePlant[] = [
  { rule: 'content-types', plant: (parts) => change(parts, /Content_Types/, /<Default Extension="png"[^>]*>/, '') },
  {
    rule: 'relationships',
    plant: (parts) => change(parts, /slide1\.xml\.rels$/, 'slideLayout1.xml', 'slideLayout99.xml'),
  },
  {
    rule: 'relationship-ids',
    plant: (parts) => change(parts, SLIDE, /<a:hlinkClick r:id="\w+"/, '<a:hlinkClick r:id="rId99"'),
  },
  {
    rule: 'unused-parts',
    plant: (parts) => void parts.set('ppt/media/left.png', parts.get('ppt/media/motif.png') ?? new Uint8Array()),
  },
  { rule: 'pictures', plant: (parts) => void parts.set('ppt/media/motif.png', strToU8('<svg/>')) },
  {
    rule: 'workbooks',
    plant: (parts) => void parts.set([...parts.keys()].find((path) => path.endsWith('.xlsx')) ?? '', strToU8('PK')),
  },
  { rule: 'addresses', plant: (parts) => change(parts, /slides\/_rels/, /Target="http[^"]*"/, 'Target="example org"') },
  {
    rule: 'layout-ids',
    plant: (parts) =>
      change(parts, /slideMaster1\.xml$/, '<p:sldLayoutId id="2147483649"', '<p:sldLayoutId id="2147483648"'),
  },
  { rule: 'slide-list', plant: (parts) => change(parts, PRESENTATION, /<p:sldId id="256" r:id="\w+"\/>/, '') },
  { rule: 'sections', plant: (parts) => change(parts, PRESENTATION, '<p14:sldId id="256"/>', '<p14:sldId id="999"/>') },
  { rule: 'placeholders', plant: (parts) => change(parts, SLIDE, 'idx="13"/>', 'idx="77"/>') },
  { rule: 'shape-ids', plant: (parts) => change(parts, SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"') },
  { rule: 'slide-title', plant: (parts) => change(parts, SLIDE, 'type="title"', 'type="body"') },
  { rule: 'alternative-texts', plant: (parts) => change(parts, SLIDE, /descr="[^"]*"/, 'descr=" "') },
  { rule: 'empty-places', plant: (parts) => change(parts, SLIDE, /(idx="19"\/>.*?<a:t>)[^<]*/, '$1') },
  { rule: 'cells', plant: (parts) => change(parts, SLIDE, /<a:tc>.*?<\/a:tc>/, '') },
  { rule: 'header-rows', plant: (parts) => change(parts, SLIDE, ' firstRow="1"', '') },
  { rule: 'languages', plant: (parts) => change(parts, SLIDE, 'lang="en-GB"', 'lang="en_GB"') },
  {
    rule: 'theme-colours',
    plant: (parts) => change(parts, /slideLayout1\.xml$/, /<a:schemeClr val="tx1"\/>/, '<a:srgbClr val="FF0000"/>'),
  },
  {
    rule: 'theme-fonts',
    plant: (parts) => change(parts, /slideMaster1\.xml$/, 'typeface="+mj-lt"', 'typeface="Arial"'),
  },
];
