import type { Xml } from '../xml/xml.ts';
import type { Relationship } from './relationships.ts';

/** A part of an Office file: one file inside its zip. */
export interface Part {
  /** The path from the root of the zip, such as `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** The content type, such as `image/png`. */
  readonly type: string;
  readonly content: Xml | Uint8Array;
  /** What the part refers to; left out where it refers to nothing. */
  readonly relationships?: readonly Relationship[];
}
