import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `figures`: the drawings that `deck.md` names, each an SVG file of its own. */
export const deckFigures: Output<'deck'> = {
  name: 'figures',
  files: 'figures/*.svg',
  is: 'the charts, maps and images that `deck.md` shows',
  stage: 'deck',
  notes: 'never',
  make: async ({ drawings }, { material: { context, library, tokens } }) => {
    const [{ drawingPath }, { standaloneDrawing }, { coloursOf }] = await Promise.all([
      import('../figures/drawing-element.ts'),
      import('../figures/standalone-drawing.ts'),
      import('../design/stylesheet.ts'),
    ]);
    const { slides } = context.outline.design;
    const ground = slides === 'dark' ? coloursOf(tokens.deck)['paper'] : undefined;
    const files = [...drawings].map(async ([id, svg]) => {
      return { name: drawingPath(id), content: standaloneDrawing(svg, await library.facesFor(svg), ground) };
    });
    return await Promise.all(files);
  },
  readBack: READ_BACK.drawing,
};
