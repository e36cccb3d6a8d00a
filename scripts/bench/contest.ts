import type { Measure } from './measure-command.ts';

/** Somebody whose work is timed: its name in the table, and one run. */
export interface Contender {
  readonly name: string;
  readonly run: (round: number) => Promise<Measure>;
}

/** Contenders that run in turns, so that a slow minute of the machine is shared by all. */
export interface Contest {
  /** The letter of the question, as in `a`. */
  readonly id: string;
  readonly title: string;
  readonly contenders: readonly Contender[];
  /** The contender by which the others are divided. */
  readonly against: string;
  /** The most rounds that are worth their time; undefined for as many as are asked for. */
  readonly mostRounds?: number;
}

/** The result of a contender: the medians of its runs, and its ratios to the contender of comparison. */
export interface Result extends Measure {
  readonly contest: string;
  readonly name: string;
  readonly runs: readonly number[];
  readonly ratio: number;
  readonly cpuRatio: number | undefined;
}

/** Runs a contest in alternating rounds, after one round that warms the caches. Throws where a run fails. */
export async function runContest(contest: Contest, rounds: number): Promise<Result[]> {
  const measured = new Map<string, Measure[]>();
  const most = Math.min(rounds, contest.mostRounds ?? rounds);
  for (let round = 0; round <= most; round += 1) {
    for (const { name, run } of contest.contenders) {
      const measure = await run(round);
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), measure]);
    }
  }
  const medians = new Map([...measured].map(([name, all]) => [name, medianOf(all)] as const));
  const base = medians.get(contest.against);
  return contest.contenders.flatMap(({ name }) => {
    const own = medians.get(name);
    if (own === undefined || base === undefined) return [];
    const runs = (measured.get(name) ?? []).map(({ milliseconds }) => Math.round(milliseconds));
    const ratio = own.milliseconds / base.milliseconds;
    const cpuRatio =
      own.cpuSeconds === undefined || base.cpuSeconds === undefined ? undefined : own.cpuSeconds / base.cpuSeconds;
    return [{ contest: contest.id, name, ...own, runs, ratio, cpuRatio }];
  });
}

function medianOf(all: readonly Measure[]): Measure {
  const known = (values: readonly (number | undefined)[]) => {
    const numbers = values.filter((value) => value !== undefined);
    return numbers.length === 0 ? undefined : median(numbers);
  };
  return {
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    cpuSeconds: known(all.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: known(all.map(({ megabytes }) => megabytes)),
  };
}

/** Gives the middle of some numbers; the upper one of two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Gives the exponent with which one quantity grows with another: the slope of the straight line through the logarithms
 * of both that leaves the least squares. 1 is in step, 2 is squared.
 */
export function growthExponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middleX = mean(logs.map(([x]) => x));
  const middleY = mean(logs.map(([, y]) => y));
  const rise = logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}
