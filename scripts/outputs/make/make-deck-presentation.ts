import { paletteOf } from '../../design/stylesheet.ts';
import { measureIn } from '../../design/widths/font-widths.ts';
import { houseWidths } from '../../design/widths/house-widths.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import { deckPackage } from '../../office/deck/deck-package.ts';
import { openFontShelf } from '../../office/deck/fit/measured-font.ts';
import { toDeckPlan } from '../../office/deck/to-deck-plan.ts';
import { numberNotes } from '../../views/notes/number-notes.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { deckPictures } from '../office/deck-pictures.ts';
import { nativeCharts } from '../office/native-charts.ts';
import { officeFonts } from '../office/office-fonts.ts';
import { withinOfficeTime } from '../office/within-office-time.ts';
import type { OutputJob } from '../output.ts';
import { pdfMetadata } from '../pdf-metadata.ts';

/** Makes the slides for PowerPoint, and gives the bytes of the file. Throws as `withinOfficeTime` does. */
export async function makeDeckPresentation(
  deck: LaidOutDeck,
  { material, withNotes, printer }: OutputJob,
): Promise<Uint8Array> {
  const { context, tokens, template, widths } = material;
  const { design, office } = context.outline;
  const native = nativeCharts(deck.view, context.outline);
  const { pictures, motif } = await deckPictures(deck, native, material, printer);
  const isDark = design.slides === 'dark';
  const metadata = pdfMetadata(context);
  const look = {
    name: metadata.title,
    palette: paletteOf(tokens.deck),
    isDark,
    fonts: officeFonts(design.fonts, office?.fonts),
  };
  const pages = deck.view.slides.length;
  return withinOfficeTime({ name: 'deck.pptx', pages, template: template && office?.deck }, () => {
    const plan = toDeckPlan(deck.view, {
      ...{ isDark, withNotes, native, pictures, motif, template },
      measure: openFontShelf(houseWidths(design.fonts, widths)),
      fonts: office?.fonts,
      measureText: measureIn(widths),
      workOfNote: workOfNote(context),
    });
    return deckPackage(plan, { look, metadata, fonts: office?.fonts });
  });
}

function workOfNote({ outline, citations }: ViewContext): (number: number) => number | undefined {
  const { items } = numberNotes(outline);
  return (number) => {
    const index = citations.keys.indexOf(items[number - 1]?.key ?? '');
    return index < 0 ? undefined : index;
  };
}
