import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../content/content-stream.ts';
import { visitOperators } from '../content/visit-operators.ts';
import { paintingStreams } from './painting-streams.ts';

/** The families of colours in which a PDF paints, each with the number of its uses. */
export type Colours = ReadonlyMap<ColourFamily, number>;

/** `other` is a colour space that this reader does not know. */
type ColourFamily = 'grey' | 'rgb' | 'cmyk' | 'pattern' | 'other';

/**
 * Reads in which families of colours a document paints: by the operators of everything that paints, and by the colour
 * spaces of its images, gradients and blended groups.
 */
export function readColours(document: PDFDocument): Colours {
  const found = new Map<ColourFamily, number>();
  const add = (family: ColourFamily | undefined) => {
    if (family !== undefined) found.set(family, (found.get(family) ?? 0) + 1);
  };
  for (const reference of paintingStreams(document)) {
    const content = streamText(document.context.lookup(reference));
    visitOperators(content, (name, start, at) => {
      add(OPERATORS.get(name) ?? (SPACES.has(name) ? spaceNamed(content.slice(start, at).trim()) : undefined));
      return undefined;
    });
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) for (const space of spacesOf(dict)) add(familyOf(space));
  }
  return found;
}

const OPERATORS: ReadonlyMap<string, ColourFamily> = new Map([
  ['g', 'grey'],
  ['G', 'grey'],
  ['rg', 'rgb'],
  ['RG', 'rgb'],
  ['k', 'cmyk'],
  ['K', 'cmyk'],
]);
const SPACES = new Set(['cs', 'CS']);

// A space that the resources name is judged where it stands; here only those that have a name of their own.
function spaceNamed(name: string): ColourFamily {
  return NAMED.get(name) ?? 'other';
}

const NAMED: ReadonlyMap<string, ColourFamily> = new Map([
  ['/DeviceGray', 'grey'],
  ['/CalGray', 'grey'],
  ['/DeviceRGB', 'rgb'],
  ['/CalRGB', 'rgb'],
  ['/Lab', 'other'],
  ['/DeviceCMYK', 'cmyk'],
  ['/Pattern', 'pattern'],
]);

// An image and a gradient name their space, a blended group the space that it is blended in.
function spacesOf(dict: PDFDict): PDFObject[] {
  const isGroup = String(dict.lookup(PDFName.of('S'))) === '/Transparency';
  const keys = ['ColorSpace', 'CS'].filter((key) => key === 'ColorSpace' || isGroup);
  const group = dict.lookup(PDFName.of('Group'));
  const own = keys.map((key) => dict.lookup(PDFName.of(key))).filter((space) => space !== undefined);
  // A group that is no object of its own stands in the form or the page that it groups; in resources, a key is a list.
  const inside = group instanceof PDFDict && dict.get(PDFName.of('Group')) === group ? spacesOf(group) : [];
  return [...own.filter((space) => !(space instanceof PDFDict)), ...inside];
}

function familyOf(space: PDFObject): ColourFamily {
  if (space instanceof PDFName) return spaceNamed(space.asString());
  const [kind, base] = space instanceof PDFArray ? [space.lookup(0), space.lookup(1)] : [];
  if (String(kind) === '/Indexed' && base !== undefined) return familyOf(base);
  if (String(kind) === '/ICCBased' && base instanceof PDFStream) {
    return BY_PARTS.get(String(base.dict.lookup(PDFName.of('N')))) ?? 'other';
  }
  return spaceNamed(String(kind));
}

const BY_PARTS: ReadonlyMap<string, ColourFamily> = new Map([
  ['1', 'grey'],
  ['3', 'rgb'],
  ['4', 'cmyk'],
]);
