import type { Page } from 'puppeteer';
import { type Barrier, findBarriers } from '../../browser/page/find-barriers.ts';
import { takeMarksOut } from '../../browser/page/take-marks.ts';
import { showPage } from '../../browser/show-page.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';

/** What the barriers of a page are told by. */
export interface BarrierPlaces {
  readonly kind: 'slide' | 'page';
  readonly ofMark: (mark: number | null) => Place | undefined;
  /** The place of a slide by its number; nothing in a brief. */
  readonly ofSlide?: (slide: number) => Place | undefined;
}

/** Shows a finished page, with its marks of places, and finds what keeps people from hearing or using it, by axe-core. */
export async function checkAccess(page: Page, html: string, places: BarrierPlaces): Promise<Diagnostic[]> {
  await showPage(page, html);
  const barriers = await findBarriers(page, await takeMarksOut(page));
  const told = new Set<string>();
  return barriers.flatMap((barrier) => {
    const finding = toFinding(barrier, places);
    const { place } = finding;
    // One for each rule and place: the elements of one text have one cause.
    const key = `${barrier.rule} ${place === undefined ? barrier.words : `${place.file}:${place.line}`}`;
    if (told.has(key)) return [];
    told.add(key);
    return [finding];
  });
}

function toFinding(barrier: Barrier, { kind, ofMark, ofSlide }: BarrierPlaces): Diagnostic {
  const { rule, help, words, mark, slide, isRequired } = barrier;
  const place = ofMark(mark) ?? (slide === null ? undefined : ofSlide?.(slide));
  const data = { page: { kind, number: slide ?? undefined }, words, help, rule };
  return diagnose(isRequired ? 'check/access' : 'check/access-advice', data, place);
}
