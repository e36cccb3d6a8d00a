/** A part of an axis with one scale: its ends in px, and the days since 1970 that they stand for. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The places of events on an axis. */
export interface TimeScale {
  /** The places in px from the start of the line, in the order of the events. */
  readonly dots: readonly number[];
  /** The stretches of the axis, all with the same scale; between two of them the axis is broken. */
  readonly stretches: readonly Stretch[];
}

// The distance in px between two dots over a break of the axis, in dots.
const BREAK = 5;
// The least distance of the middles of two dots, in dots: less, and they would look like one.
const CLEAR = 1.15;
// An axis with more breaks tells less of time than a list.
const MOST_BREAKS = 2;

/**
 * Places events by their times (in days, ascending) on an axis from 0 to `length` px: on one scale, if dots of the
 * diameter `dot` stay apart on it; else with the longest times broken out, visibly. Events of the same time share a
 * place. Gives undefined where dots would still touch.
 */
export function placeDots(times: readonly number[], length: number, dot: number): TimeScale | undefined {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  if (gaps.every((gap) => gap === 0)) return undefined;
  const byLength = gaps.map((_, index) => index).sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0) || a - b);
  for (let breaks = 0; breaks <= Math.min(MOST_BREAKS, gaps.length - 1); breaks += 1) {
    const broken = new Set(byLength.slice(0, breaks));
    const scale = scaleWith(times, gaps, broken, length, dot);
    if (scale !== undefined) return scale;
  }
  return undefined;
}

function scaleWith(
  times: readonly number[],
  gaps: readonly number[],
  broken: ReadonlySet<number>,
  length: number,
  dot: number,
): TimeScale | undefined {
  const kept = gaps.reduce((sum, gap, index) => sum + (broken.has(index) ? 0 : gap), 0);
  const perDay = (length - broken.size * BREAK * dot) / kept;
  if (!(perDay > 0 && Number.isFinite(perDay))) return undefined;
  // A break that is as long as the time it stands for breaks nothing.
  if ([...broken].some((index) => (gaps[index] ?? 0) * perDay <= BREAK * dot)) return undefined;
  const steps = gaps.map((gap, index) => (broken.has(index) ? BREAK * dot : gap * perDay));
  if (steps.some((step, index) => gaps[index] !== 0 && step < CLEAR * dot)) return undefined;
  const dots = times.map((_, index) => steps.slice(0, index).reduce((sum, step) => sum + step, 0));
  return { dots, stretches: stretchesOf(times, dots, broken) };
}

function stretchesOf(times: readonly number[], dots: readonly number[], broken: ReadonlySet<number>): Stretch[] {
  const starts = [0, ...[...broken].sort((a, b) => a - b).map((index) => index + 1)];
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? times.length) - 1;
    return { from: dots[start] ?? 0, to: dots[end] ?? 0, first: times[start] ?? 0, last: times[end] ?? 0 };
  });
}
