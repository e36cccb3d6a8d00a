import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { largest, smallest } from '../../../diagnostics/smallest.ts';
import type { ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { plainField } from './drawn-marks.ts';
import { channelOf, encodingPath } from './encoding-path.ts';
import { columnOf, rowPlace } from './row-place.ts';
import type { ScaleUse, ShownRow, ShownRows, ShownScale } from './shown-rows.ts';

/**
 * Reports the values of rows that a chart can't show. Each kind gives one finding a channel, at its first row and with
 * the number of rows.
 */
export function findUnshown(spec: LocatedTree, layers: readonly ChartLayer[], shown: ShownRows): Diagnostic[] {
  const { mark, data, uses } = shown;
  return uses.flatMap((use) => {
    const { property } = use;
    const path = encodingPath(layers, mark.layer, channelOf(property.name, mark.layer));
    if (property.field === undefined) return fixedFault(use, shown, spec.locate(path));
    const faults = data.flatMap((row) => {
      const fault = faultOf(use, row, shown);
      return fault === undefined ? [] : [{ ...fault, row }];
    });
    const [first] = faults;
    if (first === undefined) return [];
    const { problem, advice, row, field } = first;
    const more = faults.length === 1 || field === undefined ? '' : ` (and ${faults.length - 1} more)`;
    const at = (field === undefined ? undefined : rowPlace(mark, row, field)) ?? spec.locate(path);
    return [diagnose('render/unshown-value', { problem: `${problem}${more}`, advice }, at)];
  });
}

interface Fault {
  readonly problem: string;
  readonly advice: string;
  /** The field whose cell has the fault; undefined where the channel has it. */
  readonly field: string | undefined;
}

function faultOf(use: ScaleUse, row: ShownRow, { mark, parts }: ShownRows): Fault | undefined {
  const value = use.valueIn(row);
  if (value === null || value === undefined) return nameless(use, value);
  const end = use.property.field ?? '';
  const part = parts.get(plainField(end));
  const field = part?.field ?? end;
  const amount = part === undefined ? value : row[plainField(field)];
  const isWhole = mark.type === 'arc' || part?.isWhole === true;
  return (
    notFinite(typeof amount === 'string' ? amount : value, use.scale, field) ??
    (isWhole || SIZES.has(use.property.name) ? belowNought(amount, use, field) : undefined) ??
    notOnLog(value, use.scale, field) ??
    outsideOf(value, amount, use.scale, field)
  );
}

// A category without a name would be shown as the word 'null'.
function nameless({ property, scale }: ScaleUse, value: unknown): Fault | undefined {
  if (value === undefined || property.field === undefined || !DISCRETE.has(scale.type)) return undefined;
  const field = property.field;
  const problem = `this row has no name in '${columnOf(field)}', and would be shown as 'null'`;
  return {
    problem,
    advice: `Fill it in, or leave such rows out: filter: isValid(datum['${columnOf(field)}']).`,
    field,
  };
}

function outsideOf(value: unknown, amount: unknown, scale: ShownScale, field: string): Fault | undefined {
  if (isWithin(value, scale)) return undefined;
  return value === 0 && amount !== 0 ? beginsBeyond(0, scale) : beyond(value, amount, scale, field);
}

function notFinite(value: unknown, { type }: ShownScale, field: string): Fault | undefined {
  if (typeof value === 'string' && CONTINUOUS.has(type)) {
    const advice = 'Write the numbers of the data without quotes, or make numbers of texts with toNumber(…).';
    return {
      problem: `the value of '${columnOf(field)}' in this row is the text '${value}', and no number`,
      advice,
      field,
    };
  }
  if (typeof value !== 'number' || Number.isFinite(value)) return undefined;
  const advice = 'Leave such rows out with a filter, or change the calculation: it may divide by 0.';
  return { problem: `the value of '${columnOf(field)}' in this row is ${value}`, advice, field };
}

// The properties of marks by which their areas stand for amounts.
const SIZES: ReadonlySet<string> = new Set(['size', 'outerRadius']);

function belowNought(amount: unknown, { property, scale }: ScaleUse, field: string): Fault | undefined {
  if (!CONTINUOUS.has(scale.type) || !(Number(amount) < 0)) return undefined;
  const problem = `${amount} is below 0, and no ${SIZES.has(property.name) ? 'size' : 'part of a whole'} can be`;
  return { problem, advice: 'Show the values as bars, or take the row out.', field };
}

function notOnLog(value: unknown, { type }: ShownScale, field: string): Fault | undefined {
  if (type !== 'log' || Number(value) > 0) return undefined;
  const problem = `${value} has no place on a scale of powers of ten, which begins above 0`;
  return { problem, advice: 'Take the scale out, take the row out, or use scale: { type: symlog }.', field };
}

const CONTINUOUS: ReadonlySet<string> = new Set(['linear', 'log', 'pow', 'sqrt', 'symlog', 'time', 'utc']);

function isWithin(value: unknown, { type, domain, isGiven }: ShownScale): boolean {
  if (!isGiven) return true;
  if (!CONTINUOUS.has(type)) return domain.some((one) => one === value) || !DISCRETE.has(type);
  const ends = domain.map(Number);
  const least = smallest(ends);
  const most = largest(ends);
  const slack = (most - least) * 1e-9;
  return Number(value) >= least - slack && Number(value) <= most + slack;
}

const DISCRETE: ReadonlySet<string> = new Set(['band', 'point', 'ordinal']);

function beyond(value: unknown, amount: unknown, scale: ShownScale, field: string): Fault {
  const stacked = value === amount ? '' : 'a stack that reaches ';
  return {
    problem: `${stacked}${written(value, scale)} is outside of the scale's domain, ${domainOf(scale)}`,
    advice: "Widen the 'domain', or leave the row out with a filter and say so in the caption.",
    field,
  };
}

// Bars and areas begin at 0, which must be within the scale.
function beginsBeyond(value: number, scale: ShownScale): Fault {
  return {
    problem: `the marks begin at ${value}, which is outside of the scale's domain, ${domainOf(scale)}`,
    advice: `Let the 'domain' begin at ${value}, or show the values as points.`,
    field: undefined,
  };
}

// Checks a value that the outline gives to all marks, or at which they begin.
function fixedFault({ property, scale, valueIn }: ScaleUse, { mark, data }: ShownRows, at: Place): Diagnostic[] {
  const value = valueIn({});
  if (data.length === 0 || typeof value !== 'number' || !CONTINUOUS.has(scale.type) || isWithin(value, scale))
    return [];
  const isBase = property.name.endsWith('2') && mark.layer.encoding[property.name] === undefined;
  const { problem, advice } = isBase ? beginsBeyond(value, scale) : beyond(value, value, scale, '');
  return [diagnose('render/unshown-value', { problem, advice }, at)];
}

function domainOf(scale: ShownScale): string {
  const ends = CONTINUOUS.has(scale.type) ? [scale.domain[0], scale.domain.at(-1)] : scale.domain;
  return ends.map((end) => written(end, scale)).join(CONTINUOUS.has(scale.type) ? ' to ' : ', ');
}

function written(value: unknown, { type }: ShownScale): string {
  return type === 'utc' || type === 'time' ? new Date(Number(value)).toISOString().slice(0, 10) : String(value);
}
