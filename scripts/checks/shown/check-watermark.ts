import type { SeenWatermark } from '../../browser/page/watermarks/read-watermarks.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { ShownPage } from './shown-page.ts';
import type { OwnStylesheets } from './stylesheets/check-own-stylesheets.ts';
import { type StylesheetPart, stylesheetParts } from './stylesheets/stylesheet-parts.ts';

/**
 * Looks whether the large word of a draft is seen under every slide, and on the pages of the brief, where the summit has
 * files of its own that could hide it. The finding stands at the rule that is most likely to do it; one stylesheet hides it
 * everywhere, so the first place says enough.
 */
export function checkWatermark({
  facts,
  own,
  stylesheets,
}: Pick<ShownPage, 'facts' | 'own' | 'stylesheets'>): Diagnostic[] {
  const { seen, matching } = facts.watermarks;
  const lost = seen.find((each) => faultOf(each) !== undefined);
  const fault = lost && faultOf(lost);
  if (lost === undefined || fault === undefined) return [];
  const page = typeof lost.on === 'number' ? `slide ${lost.on}` : PAGES[lost.on];
  const files = [...own, ...stylesheets.tokens];
  const at = placeOf(files, partsOf(stylesheets), matching) ?? placeOfPicture(own, fault) ?? lastOf(files);
  return [diagnose('check/lost-watermark', { page, look: lost.look, fault }, at)];
}

const PAGES = { cover: 'the cover of the brief', page: 'the pages of the brief' } as const;
// A word of half the size is still large, and one that is half as faint again is not seen; on a page that is full of
// tables and boxes, little of it is left.
const LEAST_ALONE = 0.2;
const LEAST_SHOWN = 0.03;

function faultOf({ alone, shown }: SeenWatermark): 'hidden' | 'covered' | undefined {
  if (alone < LEAST_ALONE) return 'hidden';
  return shown < LEAST_SHOWN ? 'covered' : undefined;
}

// In the order in which the browser was asked about them.
function partsOf({ groups, tokens }: OwnStylesheets): readonly StylesheetPart[] {
  return [...groups.flatMap(({ files }) => files), ...tokens].flatMap(stylesheetParts);
}

function placeOf(
  own: readonly SourceFile[],
  parts: readonly StylesheetPart[],
  matching: readonly number[],
): Place | undefined {
  const naming = own.findLast(({ text }) => WORD.test(text));
  const found = naming && WORD.exec(naming.text);
  if (naming && found) return placeAt(naming.path, naming.text, found.index, found.index + found[0].length);
  const matched = matching.flatMap((index) => parts[index] ?? []).at(-1);
  return matched?.place;
}

// A picture that a template of the summit's own lays over the whole page.
function placeOfPicture(own: readonly SourceFile[], fault: 'hidden' | 'covered'): Place | undefined {
  const template = own.findLast(({ path, text }) => path.endsWith('.hbs') && PICTURE.test(text));
  const found = template && PICTURE.exec(template.text);
  if (fault !== 'covered' || !template || !found) return undefined;
  return placeAt(template.path, template.text, found.index, found.index + found[0].length);
}

const PICTURE = /<(?:img|svg|picture)(?![\w-])/;

function lastOf(own: readonly SourceFile[]): Place | undefined {
  const last = own.findLast(({ path }) => path.endsWith('.css')) ?? own.at(-1);
  return last && placeAt(last.path, last.text, 0);
}

const WORD = /(?:\.|--)watermark(?![\w-])/;
