import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { readTextFrame, readTextLooks } from '../fit/read-text-looks.ts';
import { baseOf, boxOf, nameOf } from '../fit/slide-shapes.ts';
import type { ThemeFonts } from '../fit/to-set-paragraph.ts';
import type { TemplateDecoration, TemplateLayout, TemplatePlace } from './deck-template.ts';

/**
 * Reads a layout of a template: its placeholders, each with the box and the sizes of its type that it has itself or from
 * its master, and what else it shows. Placeholders without a box anywhere are left out: PowerPoint shows none.
 */
export function readTemplateLayout(
  path: string,
  layout: XmlElement,
  { master, fonts }: { readonly master: XmlElement; readonly fonts: ThemeFonts },
): TemplateLayout {
  const hasMasterShapes = layout.attributes['showMasterSp'] !== '0';
  const shapes = shapesOf(layout);
  return {
    name: (elementsOf(layout, 'p:cSld')[0]?.attributes['name'] ?? '').replace(/\s+/g, ' ').trim(),
    type: layout.attributes['type'],
    path,
    places: shapes.flatMap((shape) => placeOf(shape, master)),
    decorations: [...(hasMasterShapes ? shapesOf(master) : []), ...shapes].flatMap(decorationOf),
    fonts,
    colours: elementsOf(layout, 'a:overrideClrMapping')[0]?.attributes,
  };
}

const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);

function shapesOf(part: XmlElement): readonly XmlElement[] {
  return elementsOf(part, 'p:spTree')[0]?.children.filter(({ name }) => SHAPES.has(name)) ?? [];
}

function placeOf(shape: XmlElement, master: XmlElement): TemplatePlace[] {
  const [mark] = elementsOf(shape, 'p:ph');
  if (mark === undefined) return [];
  const { type, idx } = mark.attributes;
  const base = baseOf(type);
  const parent = shapesOf(master).find(
    (each) => baseOf(elementsOf(each, 'p:ph')[0]?.attributes['type']) === base && isPlace(each),
  );
  const box = boxOf(shape) ?? (parent === undefined ? undefined : boxOf(parent));
  if (box === undefined) return [];
  const chain = [shape, parent];
  const levels = readTextLooks(chain, elementsOf(master, STYLES[base] ?? 'p:otherStyle')[0]);
  return [{ name: nameOf(shape), type, idx, box, levels, frame: readTextFrame(chain) }];
}

function isPlace(shape: XmlElement): boolean {
  return elementsOf(shape, 'p:ph').length > 0;
}

const STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };
function decorationOf(shape: XmlElement): TemplateDecoration[] {
  if (isPlace(shape)) return [];
  const own = elementsOf(shape, 'p:spPr')[0]?.children.map(({ name }) => name) ?? [];
  const isFilled = own.some((name) => FILLS.has(name));
  const words = elementsOf(shape, 'a:p')
    .map((paragraph) =>
      elementsOf(paragraph, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .filter((line) => line.trim() !== '')
    .join(' ');
  return [{ name: nameOf(shape), words, isSolid: shape.name === 'p:pic' || isFilled, box: boxOf(shape) }];
}

const FILLS: ReadonlySet<string> = new Set(['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill']);
