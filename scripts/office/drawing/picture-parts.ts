import type { Part } from '../package/part.ts';
import type { Relationships } from '../package/relationships.ts';
import { attributes, type Xml, xml } from '../xml/xml.ts';

/** A picture of an Office file. */
export interface Picture {
  /** The name of its files without the ending, such as `member-states`: letters, digits, `-` and `_`. */
  readonly name: string;
  /** The pixels, which every program shows. */
  readonly raster: { readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array };
  /** The same picture as an SVG, whose texts are paths; undefined where the picture has only pixels. */
  readonly svg: Uint8Array | undefined;
}

/** What is cut off of a picture at each edge, in percent of the whole. */
export interface PictureCrop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Makes the parts of a picture in the folder of media, such as `ppt/media`: its pixels and, if it has one, its SVG. */
export function pictureParts(folder: string, picture: Picture): Part[] {
  const { raster, svg } = picture;
  const pixels = { path: rasterPath(folder, picture), type: `image/${raster.format}`, content: raster.bytes };
  if (svg === undefined) return [pixels];
  return [pixels, { path: svgPath(folder, picture), type: 'image/svg+xml', content: svg }];
}

/**
 * Makes the reference to a picture for `p:blipFill` or `pic:blipFill`. Office 2016 and later show the SVG, and other
 * programs the pixels ([MS-ODRAWXML] 2.3.3.1, svgBlip).
 */
export function pictureBlip(folder: string, picture: Picture, relationships: Relationships): Xml {
  const pixels = relationships.to('image', rasterPath(folder, picture));
  if (picture.svg === undefined) return xml`<a:blip r:embed="${pixels}"/>`;
  const vector = relationships.to('image', svgPath(folder, picture));
  return xml`<a:blip r:embed="${pixels}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">
    <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/>
  </a:ext></a:extLst></a:blip>`;
}

/** Makes what cuts a picture off at its edges, after the reference in its fill; nothing for a whole picture. */
export function pictureCut(crop: PictureCrop | undefined): Xml {
  if (crop === undefined) return xml``;
  const { left, top, right, bottom } = crop;
  const [l, t, r, b] = [left, top, right, bottom].map((percent) => Math.round(percent * 1000));
  return xml`<a:srcRect${attributes({ l, t, r, b })}/>`;
}

function rasterPath(folder: string, { name, raster }: Picture): string {
  return `${folder}/${name}.${raster.format}`;
}

function svgPath(folder: string, { name }: Picture): string {
  return `${folder}/${name}.svg`;
}
