import { paletteOf } from '../design/stylesheet.ts';
import { numberNotes } from '../views/notes/number-notes.ts';
import type { ViewContext } from '../views/view-context.ts';
import { deckPictures } from './office/deck-pictures.ts';
import { nativeCharts } from './office/native-charts.ts';
import { officeFonts } from './office/office-fonts.ts';
import type { Output } from './output.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { readBackOffice } from './read-back/read-back.ts';

/** The output `deck.pptx`: the slides for PowerPoint, with texts, tables and charts that can be edited there. */
export const deckPresentation: Output<'deck'> = {
  name: 'deck.pptx',
  files: 'deck.pptx',
  is: 'the slides for [PowerPoint](docs/office.md), to be edited there; made where it is asked for',
  stage: 'deck',
  notes: 'asked',
  isUsual: false,
  make: async (deck, { material, withNotes, printer }) => {
    const [{ toDeckPlan }, { deckPackage }] = await Promise.all([
      import('../office/deck/to-deck-plan.ts'),
      import('../office/deck/deck-package.ts'),
    ]);
    const { context, tokens } = material;
    const { design } = context.outline;
    const native = nativeCharts(deck.view, context.outline);
    const { pictures, motif } = await deckPictures(deck, native, material, printer);
    const isDark = design.slides === 'dark';
    const plan = toDeckPlan(deck.view, { isDark, withNotes, native, pictures, motif, workOfNote: workOfNote(context) });
    const metadata = pdfMetadata(context);
    const look = {
      name: metadata.title,
      palette: paletteOf(tokens.deck),
      isDark,
      fonts: officeFonts(design.fonts),
    };
    return [{ name: 'deck.pptx', content: deckPackage(plan, { look, metadata }), pages: deck.view.slides.length }];
  },
  readBack: readBackOffice,
};

function workOfNote({ outline, citations }: ViewContext): (number: number) => number | undefined {
  const { items } = numberNotes(outline);
  return (number) => {
    const index = citations.keys.indexOf(items[number - 1]?.key ?? '');
    return index < 0 ? undefined : index;
  };
}
