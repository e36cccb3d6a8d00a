import type { FontShelf } from '../../design/font-faces.ts';
import type { DrawingMaterial } from '../../figures/draw-figures.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Templates } from '../../templating/templates.ts';
import type { ShownWords } from '../../views/text/shown-words.ts';

/** The outline, templates and assets that a pack is made from, read and parsed. */
export interface Sources {
  readonly outline: Outline;
  readonly templates: Templates;
  /** The outputs that the command names; left out where it names none, so that the outline's count. */
  readonly outputs?: readonly string[] | undefined;
  readonly figures: DrawingMaterial;
  /** The words that the pack may show, with their places. */
  readonly words: readonly ShownWords[];
  /** The parts of fonts that contain the characters of those words. */
  readonly shelf: FontShelf;
  /** The texts of all templates as one string: where it is the same, the findings about the templates are the same. */
  readonly templatesKey: string;
}
