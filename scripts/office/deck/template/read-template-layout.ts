import { fromEmu } from '../../drawing/to-emu.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { Box } from '../layouts/layout-plan.ts';
import type { TemplateDecoration, TemplateLayout, TemplatePlace } from './deck-template.ts';

/**
 * Reads a layout of a template: its placeholders, each with the box and the sizes of its type that it has itself or from
 * its master, and what else it shows. Placeholders without a box anywhere are left out: PowerPoint shows none.
 */
export function readTemplateLayout(path: string, layout: XmlElement, master: XmlElement): TemplateLayout {
  const hasMasterShapes = layout.attributes['showMasterSp'] !== '0';
  const shapes = shapesOf(layout);
  return {
    name: (elementsOf(layout, 'p:cSld')[0]?.attributes['name'] ?? '').replace(/\s+/g, ' ').trim(),
    type: layout.attributes['type'],
    path,
    places: shapes.flatMap((shape) => placeOf(shape, master)),
    decorations: [...(hasMasterShapes ? shapesOf(master) : []), ...shapes].flatMap(decorationOf),
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
  return [{ name: nameOf(shape), type, idx, box, levels: levelsOf([shape, parent], base, master) }];
}

function isPlace(shape: XmlElement): boolean {
  return elementsOf(shape, 'p:ph').length > 0;
}

/** The type of the master's placeholder from which one of a layout inherits. */
function baseOf(type: string | undefined): string {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return type === 'dt' || type === 'ftr' || type === 'sldNum' ? type : 'body';
}

const STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };
const LEVELS = [1, 2, 3];
// In px: 18 pt, the size of text that nothing gives a size.
const USUAL_SIZE = 24;

function levelsOf(
  shapes: readonly (XmlElement | undefined)[],
  base: string,
  master: XmlElement,
): TemplatePlace['levels'] {
  const styles = [
    ...shapes.map((shape) => elementsOf(shape, 'a:lstStyle')[0]),
    elementsOf(master, STYLES[base] ?? 'p:otherStyle')[0],
  ];
  return LEVELS.map((level) => {
    const looks = styles.flatMap((style) => style?.children.filter(({ name }) => name === `a:lvl${level}pPr`) ?? []);
    const size = looks.map((look) => Number(elementsOf(look, 'a:defRPr')[0]?.attributes['sz'])).find((sz) => sz > 0);
    const rtl = looks.map(({ attributes }) => attributes['rtl']).find((value) => value !== undefined);
    return { size: size === undefined ? USUAL_SIZE : size / 75, isRightToLeft: rtl === '1' || rtl === 'true' };
  });
}

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

function nameOf(shape: XmlElement): string {
  return (elementsOf(shape, 'p:cNvPr')[0]?.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
}

function boxOf(shape: XmlElement): Box | undefined {
  const frame = elementsOf(shape, 'a:xfrm')[0] ?? elementsOf(shape, 'p:xfrm')[0];
  const off = frame?.children.find(({ name }) => name === 'a:off')?.attributes;
  const ext = frame?.children.find(({ name }) => name === 'a:ext')?.attributes;
  const [x, y, width, height] = [off?.['x'], off?.['y'], ext?.['cx'], ext?.['cy']].map((emu) => fromEmu(Number(emu)));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}
