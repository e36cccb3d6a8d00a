import type { MeasuredBrief, MeasuredChapter } from '../../../browser/page/measured-chapter.ts';
import { type PlannedBrief, planChapters } from '../plan-chapters.ts';

/**
 * Plans where the figures of chapters stand whose notes go to the feet of the pages. `height` is the height of a page's text
 * in px. Gives what `planChapters` gives; no column hangs beside its text, because pages end elsewhere than the plan says.
 */
export function planAboveFeet(brief: MeasuredBrief, height: number): PlannedBrief {
  const { plans, pageClasses } = planChapters({ ...brief, chapters: brief.chapters.map(withoutNotes) }, height);
  const hasNotes = new Map(brief.chapters.map(({ id, notes }) => [id, notes.each.length > 0]));
  const above = [...plans].map(([id, plan]) => {
    const bands = plan.bands.map((band) => ({ ...band, hangs: false }));
    return [id, { ...plan, bands, notesBelow: hasNotes.get(id) === true }] as const;
  });
  return { plans: new Map(above), pageClasses };
}

function withoutNotes(chapter: MeasuredChapter): MeasuredChapter {
  return { ...chapter, notes: { height: 0, each: [], isBelow: false } };
}
