import { measureIn, type TypeWidths } from '../design/widths/font-widths.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { FrameStyle } from './figure-frames.ts';

/** Gives what all frames of one genre share: the colours of `palette`, and the language, families and widths of the pack. */
export function frameStyle(
  { context, widths }: { readonly context: Pick<ViewContext, 'outline'>; readonly widths: TypeWidths },
  palette: FrameStyle['palette'],
): FrameStyle {
  const { language } = context.outline;
  return {
    palette,
    language,
    measure: measureIn(widths),
    widthsKey: `${widths.text.key}, ${widths.heading.key}`,
  };
}
