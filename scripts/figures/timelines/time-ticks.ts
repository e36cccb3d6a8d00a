import { type CalendarDate, utcDate } from '../../outline/calendar-date.ts';
import type { Stretch } from './place-dots.ts';

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365.25;

/** A mark on an axis of time: a year or a month, and its place in px. */
export interface TimeTick {
  readonly date: CalendarDate;
  readonly at: number;
}

// The steps between two marks, in months.
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200, 2400, 6000, 12_000];

/**
 * Chooses marks for the stretches of an axis, at round months or years with equal steps, so that their middles are at
 * least `apart` px from each other. Gives none where not even two fit on the axis: one alone shows no scale.
 */
export function timeTicks(stretches: readonly Stretch[], apart: number): TimeTick[] {
  const [stretch] = stretches;
  if (stretch === undefined) return [];
  const perDay = scaleOf(stretches);
  const step = STEPS.find((months) => (months / 12) * YEAR * perDay >= apart);
  if (step === undefined) return [];
  const ticks = stretches.flatMap((each) => ticksIn(each, step));
  const clear = ticks.filter(({ at }, index) => index === 0 || at - (ticks[index - 1]?.at ?? 0) >= apart);
  return clear.length < 2 ? [] : clear;
}

// All stretches have one scale; one of a single event has no length.
function scaleOf(stretches: readonly Stretch[]): number {
  const days = stretches.reduce((sum, { first, last }) => sum + last - first, 0);
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0) / days;
}

function ticksIn({ from, to, first, last }: Stretch, step: number): TimeTick[] {
  const begin = new Date(first * DAY);
  const months = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(months / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const day = utcDate(year, (month % 12) + 1, 1).getTime() / DAY;
    if (day > last) return ticks;
    const date = step % 12 === 0 ? { year } : { year, month: (month % 12) + 1 };
    if (day >= first) ticks.push({ date, at: from + ((day - first) / Math.max(1, last - first)) * (to - from) });
  }
}
