import type { BrokenImage } from '../../browser/page/images/broken-images.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';

/**
 * Finds the images that did not load, each at the template that names it, since only the summit's own templates (`own`)
 * can name an image that is not embedded. An image that a template repeats on every slide is one finding.
 */
export function checkImages(
  broken: readonly BrokenImage[],
  own: readonly SourceFile[],
  locator: Locator,
): Diagnostic[] {
  const findings = broken.map((image) => {
    const place = placeIn(image.source, own) ?? placeOf(locator, image);
    return diagnose(
      'check/image-not-loaded',
      { page: pageOf(locator, { ...image, mark: null }), source: image.source },
      place,
    );
  });
  return eachOnce(findings, ({ message, place }) => (place === undefined ? message : JSON.stringify(place)));
}

// The address as a template may write it: as the browser gives it, or before the browser and Marp escaped it.
function placeIn(source: string, own: readonly SourceFile[]): Place | undefined {
  const written = [source, source.replace(/%20/g, ' '), source.replace(/&/g, '&amp;')].filter((each) => each !== '');
  for (const { path, text } of own) {
    for (const words of written) {
      const at = text.indexOf(words);
      if (at >= 0) return placeAt(path, text, at, at + words.length);
    }
  }
  return undefined;
}
