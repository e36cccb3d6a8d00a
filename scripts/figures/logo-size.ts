import type { DrawingSize } from './draw-image.ts';

/** The room of the logo in px; a wide one gets up to `most` in width, so that it is as high as `least`. */
interface LogoRoom {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly least: number;
}

// In the brief, 60 × 14 mm, and 100 mm at the most.
const ROOMS: Readonly<Record<'deck' | 'brief', LogoRoom>> = {
  deck: { width: 320, height: 72, most: 520, least: 48 },
  brief: { width: 227, height: 53, most: 378, least: 36 },
};

/** The frame in which the logo is drawn whole, in px, by its proportions: a long one gets more width than others. */
export function logoFrame(genre: 'deck' | 'brief', { width, height }: DrawingSize): DrawingSize {
  const room = ROOMS[genre];
  const wanted = Math.ceil((room.least * width) / height);
  return { width: Math.min(room.most, Math.max(room.width, wanted)), height: room.height };
}

/** The size at which the logo is drawn, in px. */
export function logoSize(genre: 'deck' | 'brief', logo: DrawingSize): DrawingSize {
  const frame = logoFrame(genre, logo);
  const scale = Math.min(frame.width / logo.width, frame.height / logo.height);
  return { width: logo.width * scale, height: logo.height * scale };
}
