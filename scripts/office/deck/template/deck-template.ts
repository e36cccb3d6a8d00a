import type { XmlElement } from '../../read/xml-element.ts';
import type { TextFrame, TextLook } from '../fit/read-text-looks.ts';
import type { ThemeFonts } from '../fit/to-set-paragraph.ts';
import type { Box } from '../layouts/layout-plan.ts';

/** A placeholder of a template's layout. */
export interface TemplatePlace {
  /** The name that PowerPoint shows in its selection pane. */
  readonly name: string;
  /** The type as the layout writes it; undefined for one that takes any content. */
  readonly type: string | undefined;
  readonly idx: string | undefined;
  /** Its box in px from the slide's top left corner: the layout's own, or that of its master. */
  readonly box: Box;
  /** The looks of its levels, and how its text stands in its box. */
  readonly levels: readonly TextLook[];
  readonly frame: TextFrame;
}

/** A picture, a shape or a text of a layout or its master that is no placeholder. */
export interface TemplateDecoration {
  readonly name: string;
  readonly words: string;
  /** Whether it hides what is behind it: a picture or a filled shape. */
  readonly isSolid: boolean;
  readonly box: Box | undefined;
}

/** A layout of a template. */
export interface TemplateLayout {
  /** Its name as PowerPoint shows it, in one line. */
  readonly name: string;
  /** Its type (`ST_SlideLayoutType`), which is the same in every language; undefined where it has none. */
  readonly type: string | undefined;
  /** Its path in the finished file. */
  readonly path: string;
  readonly places: readonly TemplatePlace[];
  readonly decorations: readonly TemplateDecoration[];
  /** The families of its theme. */
  readonly fonts: ThemeFonts;
  /** The colours that it takes in place of its master's, by their names; undefined where it takes the master's. */
  readonly colours: XmlElement['attributes'] | undefined;
}

/** A part of a template as it goes into the finished file. */
export interface TemplatePart {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly kind: 'master' | 'layout' | 'theme' | 'other';
  readonly relationships: readonly { readonly id: string; readonly type: string; readonly target: string }[];
}

/** A user's own template for a deck: what slides are filled with, and the parts that go into the finished file. */
export interface DeckTemplate {
  /** The path of the file, for findings. */
  readonly file: string;
  /** The size of its slides in px. */
  readonly width: number;
  readonly height: number;
  /** The layouts of its first master, then those of the others. */
  readonly layouts: readonly TemplateLayout[];
  /** The masters with what they lead to; the paths are new ones. */
  readonly parts: readonly TemplatePart[];
  /** The styles of its tables as XML; undefined where it has none. */
  readonly tableStyles: Uint8Array | undefined;
  /** The id of the style that its tables have. */
  readonly tableStyle: string;
}
