import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SlideView } from '../../views/deck/deck-view.ts';

/** The most slides of one look in a row. */
const MOST_ALIKE = 2;

/** Finds more than two slides in a row that look alike, and a deck of which more than half are points. */
export function checkSameness(slides: readonly SlideView[]): Diagnostic[] {
  return [...alikeInARow(slides), ...mostlyPoints(slides)];
}

// The first slide too many stands for all that follow it.
function alikeInARow(slides: readonly SlideView[]): Diagnostic[] {
  const looks = slides.map(lookOf);
  return slides.flatMap(({ at }, index) => {
    const first = index - MOST_ALIKE;
    const look = looks[index] ?? null;
    if (look === null || first < 0 || looks[first - 1] === look) return [];
    if (looks.slice(first, index).some((before) => before !== look)) return [];
    const other = looks.findIndex((each, after) => after > index && each !== look);
    const last = other < 0 ? slides.length : other;
    return [diagnose('check/alike-slides', { first: first + 1, last, count: last - first, look }, at)];
  });
}

// The looks that an author chooses. The tool's own lists (agenda, recommendations, sources) go on as long as they must,
// as a long table does, which is not told either; and no photograph looks like the next.
function lookOf(slide: SlideView): string | null {
  switch (slide.layout) {
    case 'points':
      return `points in ${ARRANGEMENTS[slide.arrangement]}`;
    case 'own':
      return `the layout '${slide.template}'`;
    case 'chart':
      return `charts of ${[...new Set(slide.chart?.series.map(({ mark }) => mark) ?? ['their own'])].sort().join(' and ')}`;
    case 'timeline':
      return slide.axis === null ? 'timelines as lists' : 'timelines';
    case 'contrast':
      return 'two columns set against each other';
    case 'map':
      return 'maps';
    case 'callout':
      return 'callouts';
    default:
      return null;
  }
}

const ARRANGEMENTS = { columns: 'columns', grid: 'a grid', rows: 'rows', dense: 'dense rows' } as const;

function mostlyPoints(slides: readonly SlideView[]): Diagnostic[] {
  const points = slides.filter(({ layout }) => layout === 'points').length;
  const [cover] = slides;
  if (cover === undefined || points * 2 <= slides.length) return [];
  return [diagnose('check/mostly-points', { points, slides: slides.length }, cover.at)];
}
