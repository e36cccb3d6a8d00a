import { type DrawnSlide, drawSheet, drawSlides } from '../../browser/draw-slides.ts';
import { boundsFor } from '../../browser/work-bounds.ts';
import { SLIDE_SIZES } from '../../design/stylesheet.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import { renderContactSheet, SHEET_WIDTH } from '../../render/deck/render-contact-sheet.ts';
import { renderDeckPage } from '../../render/deck/render-deck-page.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import type { Artefact } from '../artefact.ts';
import type { ImageList, ListedImage } from '../image-list.ts';
import type { OutputJob } from '../output.ts';
import { figureImages } from './figure-images.ts';

/** A picture with its entry in the list of all. */
export interface MadeImage {
  readonly artefact: Artefact;
  readonly listed: ListedImage;
}

/** Makes the pictures of a deck: its slides, its figures, a sheet of all slides, and the list of them. */
export async function makeImages(deck: LaidOutDeck, job: OutputJob): Promise<Artefact[]> {
  const images = [...(await slideImages(deck, job)), ...(await figureImages(deck, job)), await contactSheet(deck, job)];
  const list: ImageList = { images: images.map(({ listed }) => listed) };
  const content = `${JSON.stringify(list, null, 2)}\n`;
  return [...images.map(({ artefact }) => artefact), { name: 'images/images.json', content }];
}

async function slideImages({ view, slides, styles }: LaidOutDeck, job: OutputJob): Promise<MadeImage[]> {
  const { material, printer, scale } = job;
  const parts = { css: styles.page, script: undefined, withNotes: false };
  const html = renderDeckPage(view, slides, parts, material.templates.deck.page);
  const { width, height } = SLIDE_SIZES[view.ratio];
  const size = { width, height, density: scale };
  const bounds = boundsFor(material.context.outline.themes.length);
  const draw = async (): Promise<DrawnSlide[]> =>
    await printer.withPage('drawing the slides', async (page) => await drawSlides(page, html, size), bounds);
  const drawn = await material.recall('drawn slides', JSON.stringify([size, html]), draw);
  const digits = String(drawn.length).length;
  return drawn.map(({ png, marking }, index) => {
    const file = `images/slide-${String(index + 1).padStart(Math.max(2, digits), '0')}.png`;
    const title = view.slides[index]?.headline;
    const measures = { width: width * scale, height: height * scale };
    const words = title === undefined ? '' : wordsOf(title);
    return {
      artefact: { name: file, content: png },
      listed: { file, slide: index + 1, title: words, ...measures, marking },
    };
  });
}

async function contactSheet(
  { view, slides }: LaidOutDeck,
  { material, printer, scale }: OutputJob,
): Promise<MadeImage> {
  const css = async (plain: string) => {
    const { deckStyles } = await import('../../render/deck/render-slides.ts');
    return deckStyles(material).ofPage(await material.library.facesFor(plain));
  };
  const html = renderContactSheet(view, slides, await css(renderContactSheet(view, slides, '')));
  const bounds = boundsFor(material.context.outline.themes.length);
  const size = { width: SHEET_WIDTH, density: scale };
  const draw = async () =>
    await printer.withPage('drawing the contact sheet', async (page) => await drawSheet(page, html, size), bounds);
  const { png, marking } = await material.recall('contact sheet', JSON.stringify([size, html]), draw);
  const file = 'images/contact-sheet.png';
  const measures = new DataView(png.buffer, png.byteOffset);
  const listed = {
    ...{ file, title: wordsOf(view.title), marking },
    // The first chunk of a PNG says its size (ISO/IEC 15948, 11.2.2).
    ...{ width: measures.getUint32(16), height: measures.getUint32(20) },
  };
  return { artefact: { name: file, content: png }, listed };
}
