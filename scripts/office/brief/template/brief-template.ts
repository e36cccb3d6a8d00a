import type { XmlElement } from '../../read/xml-element.ts';

/** The kinds of styles that a brief takes from a template. */
export type StyleKind = 'paragraph' | 'character' | 'table';

/** A style of a template for Word. */
export interface TemplateStyle {
  readonly id: string;
  /** Its name; Word’s own styles have English names in every language, in most files. */
  readonly name: string;
  /** Its other names, which Word’s users give. */
  readonly aliases: readonly string[];
  readonly kind: StyleKind | 'numbering';
  readonly isDefault: boolean;
  readonly basedOn: string | undefined;
}

/** A picture of a template’s head, list or theme, under its path in the finished file. */
export interface TemplateMedia {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A part of a template with the pictures that it shows. */
export interface TemplatePart {
  /** Its path in the finished file. */
  readonly path: string;
  readonly root: XmlElement;
  /** The pictures by the ids by which the part names them. */
  readonly pictures: readonly { readonly id: string; readonly target: string }[];
}

/** A head or a foot of the pages of a template. */
export interface TemplateHead extends TemplatePart {
  readonly place: 'header' | 'footer';
}

/** The pages on which a head or a foot stands: all, the first of a section, or left pages. */
export type HeadPages = 'default' | 'first' | 'even';

/** A section of a template. */
export interface TemplateSection {
  /** The width and the height of its pages in mm. */
  readonly width: number;
  readonly height: number;
  /** The margins in mm. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Whether its first page has a head of its own. */
  readonly hasFirst: boolean;
  /** The paths of its heads and feet, in the finished file. A section without one of a kind takes that of the section before. */
  readonly headers: Readonly<Partial<Record<HeadPages, string>>>;
  readonly footers: Readonly<Partial<Record<HeadPages, string>>>;
  /** Its properties that are kept as they are, by their names: the page’s size, margins, borders, numbers and grid. */
  readonly properties: readonly XmlElement[];
}

/** A user’s own template for a brief: what is filled, and the parts that go into the finished file. */
export interface BriefTemplate {
  /** The path of the file, for findings. */
  readonly file: string;
  readonly styles: readonly TemplateStyle[];
  readonly styleRoot: XmlElement;
  readonly numbering: TemplatePart | undefined;
  readonly theme: (TemplatePart & { readonly bytes: Uint8Array }) | undefined;
  readonly settings: XmlElement | undefined;
  readonly sections: readonly TemplateSection[];
  readonly heads: readonly TemplateHead[];
  readonly media: readonly TemplateMedia[];
  /** The words of its body, which is left out: text, and the number of its pictures. */
  readonly leftOut: { readonly words: string; readonly pictures: number };
}
