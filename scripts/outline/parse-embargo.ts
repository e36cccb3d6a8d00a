import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { toDate } from './calendar-date.ts';
import type { Embargo } from './official-document.ts';
import type { LocatedValue } from './yaml/located.ts';

const FORM =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::00)?(?:Z|(?<sign>[+-])(?<ahead>\d{2}):(?<rest>\d{2}))$/;

// The clocks of the world are between 12 hours behind and 14 hours ahead of UTC.
const MOST_AHEAD = 14 * 60;
const MOST_BEHIND = -12 * 60;

/**
 * Reads a day and a local time with its distance from UTC (ISO 8601: `2030-07-04T09:00+05:00`, or `Z` for UTC itself).
 * Undefined where it is none or there is no such day or time, which gives a finding.
 */
export function parseEmbargo({ value, at }: LocatedValue<string>): {
  readonly embargo?: Embargo;
  readonly findings: readonly Diagnostic[];
} {
  const groups = FORM.exec(value.trim())?.groups;
  const fault = (reason: 'form' | 'day' | 'time' | 'offset') => ({
    findings: [diagnose('outline/embargo-time', { found: value.trim(), reason }, at)],
  });
  if (groups === undefined) return fault('form');
  const { year, month, day } = toDate(groups['day'] ?? '') ?? {};
  if (year === undefined || month === undefined || day === undefined) return fault('day');
  const [hour, minute] = [Number(groups['hour']), Number(groups['minute'])];
  if (hour > 23 || minute > 59) return fault('time');
  const offset = offsetOf(groups);
  if (offset === undefined) return fault('offset');
  return { embargo: { date: { year, month, day }, hour, minute, offset, at }, findings: [] };
}

// In minutes; undefined where no place on Earth is as far from UTC.
function offsetOf({ sign, ahead = '0', rest = '0' }: Readonly<Record<string, string | undefined>>): number | undefined {
  const distance = Number(ahead) * 60 + Number(rest);
  const offset = sign === '-' ? 0 - distance : distance;
  return Number(rest) < 60 && offset <= MOST_AHEAD && offset >= MOST_BEHIND ? offset : undefined;
}
