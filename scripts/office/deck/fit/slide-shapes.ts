import { fromEmu } from '../../drawing/to-emu.ts';
import type { OfficeFile, ReadPart } from '../../read/to-office-file.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { Box } from '../layouts/layout-plan.ts';
import type { ThemeFonts } from './to-set-paragraph.ts';

/** A shape of a slide, with what it inherits its text's looks and its box from. */
export interface SlideShape {
  /** The number of its slide, from 1. */
  readonly slide: number;
  /** The name of its layout as PowerPoint shows it. */
  readonly layout: string;
  readonly shape: XmlElement;
  /** The placeholder of the layout that it fills; undefined where it fills none. */
  readonly place: XmlElement | undefined;
  /** The shape, then those from which it inherits: of its layout, and of the master. */
  readonly chain: readonly XmlElement[];
  /** The master's style of such texts (`p:titleStyle` and others). */
  readonly style: XmlElement | undefined;
  readonly theme: ThemeFonts;
}

/** Lists the shapes with text and the tables of all slides, in their order. */
export function slideShapes(file: OfficeFile): SlideShape[] {
  const [main] = [...file.parts.values()].filter(({ path }) => path === 'ppt/presentation.xml');
  const slides = elementsOf(main?.root, 'p:sldId').flatMap(({ attributes }) => {
    const part = linked(file, main, ({ id }) => id === attributes['r:id']);
    return part === undefined ? [] : [part];
  });
  return slides.flatMap((slide, index) => shapesOf(file, slide, index + 1));
}

function shapesOf(file: OfficeFile, slide: ReadPart, number: number): SlideShape[] {
  const layout = linked(file, slide, ({ type }) => type === 'slideLayout');
  const master = linked(file, layout, ({ type }) => type === 'slideMaster');
  const theme = themeFonts(linked(file, master, ({ type }) => type === 'theme')?.root);
  const name = elementsOf(layout?.root, 'p:cSld')[0]?.attributes['name'] ?? '';
  const shapes = [...elementsOf(slide.root, 'p:sp'), ...elementsOf(slide.root, 'p:graphicFrame')];
  return shapes.map((shape) => {
    const mark = elementsOf(shape, 'p:ph')[0]?.attributes;
    const place = mark === undefined ? undefined : placesOf(layout).find((each) => fits(each, mark));
    const base = mark === undefined ? undefined : baseOf(mark['type']);
    const parent = base === undefined ? undefined : placesOf(master).find((each) => baseOf(typeOf(each)) === base);
    const chain = [shape, place, parent].filter((each) => each !== undefined);
    const style = elementsOf(master?.root, STYLES[base ?? ''] ?? 'p:otherStyle')[0];
    return { slide: number, layout: name.replace(/\s+/g, ' ').trim(), shape, place, chain, style, theme };
  });
}

const STYLES: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

function linked(
  { parts }: OfficeFile,
  from: ReadPart | undefined,
  isMeant: (relationship: ReadPart['relationships'][number]) => boolean,
): ReadPart | undefined {
  return parts.get(from?.relationships.find(isMeant)?.target ?? '');
}

function placesOf(part: ReadPart | undefined): XmlElement[] {
  return elementsOf(part?.root, 'p:spTree')
    .flatMap(({ children }) => children)
    .filter((shape) => elementsOf(shape, 'p:ph').length > 0);
}

function typeOf(shape: XmlElement): string | undefined {
  return elementsOf(shape, 'p:ph')[0]?.attributes['type'];
}

function fits(place: XmlElement, { type, idx }: XmlElement['attributes']): boolean {
  const own = elementsOf(place, 'p:ph')[0]?.attributes;
  if (idx !== undefined) return own?.['idx'] === idx;
  return own?.['idx'] === undefined && own?.['type'] === type;
}

/** The type of the master's placeholder from which one of a layout inherits. */
export function baseOf(type: string | undefined): string {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return type === 'dt' || type === 'ftr' || type === 'sldNum' ? type : 'body';
}

/** Reads the families of a theme (`a:theme`). */
export function themeFonts(theme: XmlElement | undefined): ThemeFonts {
  const family = (name: string) => elementsOf(elementsOf(theme, name)[0], 'a:latin')[0]?.attributes['typeface'] ?? '';
  return { heading: family('a:majorFont'), text: family('a:minorFont') };
}

/** The name of a shape as PowerPoint shows it, in one line. */
export function nameOf(shape: XmlElement): string {
  return (elementsOf(shape, 'p:cNvPr')[0]?.attributes['name'] ?? '').replace(/\s+/g, ' ').trim();
}

/** The box of a shape in px; undefined where it has none of its own. */
export function boxOf(shape: XmlElement): Box | undefined {
  const frame = elementsOf(shape, 'a:xfrm')[0] ?? elementsOf(shape, 'p:xfrm')[0];
  const off = frame?.children.find(({ name }) => name === 'a:off')?.attributes;
  const ext = frame?.children.find(({ name }) => name === 'a:ext')?.attributes;
  const [x, y, width, height] = [off?.['x'], off?.['y'], ext?.['cx'], ext?.['cy']].map((emu) => fromEmu(Number(emu)));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}
