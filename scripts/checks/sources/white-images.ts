import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ImageFile } from '../../outline/image/check-image.ts';
import type { Outline } from '../../outline/outline.ts';

/**
 * Reports the images of figures whose visible pixels are all white, as logos for dark grounds have them: on white paper
 * nothing is seen of them. With dark slides that is the paper of the brief.
 */
export function checkWhiteImages({ themes }: Outline, images: ReadonlyMap<string, ImageFile>): Diagnostic[] {
  return themes
    .flatMap(({ figures }) => figures)
    .flatMap(({ content }): Diagnostic[] => {
      if (content.kind !== 'image' || images.get(content.file.path)?.isWhite !== true) return [];
      const { path, at } = content.file;
      return [diagnose('outline/unseen-image', { path, reason: 'all of it is white' }, at)];
    });
}
