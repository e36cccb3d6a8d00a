import { drawPngs } from '../../browser/draw-pngs.ts';
import { type FontRole, stackOf } from '../../design/font-stacks.ts';
import { coloursOf } from '../../design/stylesheet.ts';
import { measureIn } from '../../design/widths/font-widths.ts';
import { type FrameWords, framedFigure } from '../../figures/framed-figure.ts';
import type { LaidOutDeck } from '../../layout/deck/lay-out-deck.ts';
import { openGlyphFonts } from '../../office/drawing/glyph-fonts.ts';
import { textsToPaths } from '../../office/drawing/texts-to-paths.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import { type RichText, wordsOf } from '../../views/text/rich-text.ts';
import type { OutputJob } from '../output.ts';
import type { MadeImage } from './make-images.ts';

type FigureSlide = Extract<SlideView, { readonly layout: 'chart' | 'map' | 'image' }>;

/**
 * Makes the pictures of a deck's charts, maps and images, each framed with its title, source and marking: an SVG whose
 * letters are paths, so that it looks the same everywhere, and a PNG of it.
 */
export async function figureImages({ view, drawings }: LaidOutDeck, job: OutputJob): Promise<MadeImage[]> {
  const { material, printer, scale } = job;
  const { design } = material.context.outline;
  const { ink = '#000000', mute = '#444444', paper = '#ffffff' } = coloursOf(material.tokens.deck);
  // As drawings name their families, from which their letters are taken.
  const families = (role: FontRole) =>
    stackOf(role, design.fonts)
      .map((name) => `'${name}'`)
      .join(', ');
  const look = {
    colours: { ink, mute, paper },
    families: { heading: families('heading'), text: families('text') },
    measure: measureIn(material.widths),
    isRightToLeft: readsFromRight(view.language),
  };
  const marking = view.document?.banner?.whole;
  const figures = view.slides.flatMap((slide, index) => (isFigure(slide) ? [{ slide, number: index + 1 }] : []));
  const framed = figures.flatMap(({ slide, number }) => {
    const svg = drawings.get(slide.drawing.id);
    if (svg === undefined) return [];
    const words = wordsAround(slide, marking);
    return [{ id: slide.drawing.id, number, words, ...framedFigure({ svg, ...sizeOf(svg) }, words, look) }];
  });
  const set = await Promise.all(
    framed.map(async (figure) => {
      const svg = textsToPaths(figure.svg, openGlyphFonts(await material.library.facesFor(figure.svg)));
      return { ...figure, svg };
    }),
  );
  const draw = async () =>
    await printer.withPage('drawing the figures', async (page) => await drawPngs(page, set, scale));
  const pngs = await material.recall('office pictures', JSON.stringify([scale, set]), draw);
  return set.flatMap(({ id, number, words, svg, width, height }, index) => {
    const about = { slide: number, title: words.title, alt: words.alt, marking: words.marking };
    const [vector, raster] = [`images/figure-${id}.svg`, `images/figure-${id}.png`];
    return [
      { artefact: { name: vector, content: svg }, listed: { file: vector, ...about, width, height } },
      {
        artefact: { name: raster, content: pngs[index] ?? new Uint8Array() },
        listed: { file: raster, ...about, width: Math.ceil(width) * scale, height: Math.ceil(height) * scale },
      },
    ];
  });
}

function isFigure(slide: SlideView): slide is FigureSlide {
  return slide.layout === 'chart' || slide.layout === 'map' || slide.layout === 'image';
}

function wordsAround(slide: FigureSlide, marking: RichText | undefined): FrameWords {
  const { headline, subtitle, takeaway, remark, source, credit, drawing } = slide;
  return {
    title: wordsOf(headline),
    subtitle: subtitle === null ? '' : wordsOf(subtitle),
    foot: [takeaway, remark, source, credit].filter((text) => text !== null).map(wordsOf),
    marking: marking === undefined ? '' : wordsOf(marking),
    alt: wordsOf(drawing.alt),
  };
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
