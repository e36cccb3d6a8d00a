import { checkFindings } from '../../scripts/diagnostics/catalogue/check/check-findings.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import type { Place } from '../../scripts/diagnostics/place.ts';
import { report } from '../../scripts/diagnostics/report.ts';
import type { Files } from './mutate.ts';

// A file that is not there has no line to show.
const WITHOUT_PLACE = ['outline/missing-file', 'outline/no-themes', ...Object.keys(checkFindings)];

/** What is wrong with findings themselves: words that no reader should see, no place, or one that is not in the files. */
export function faultsOfFindings(findings: readonly Diagnostic[], changed: Files): string[] {
  const texts = new Map([...changed].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
  const words = findings.map(({ message, hint }) => `${message} ${hint}`);
  report(findings, texts);
  const isThere = placesIn(texts);
  return [
    ...words.filter((text) => /\bundefined\b|\[object|Invalid (?:input|key|string)|\bNaN\b/.test(text)),
    ...findings
      .filter(({ code, place }) => place === undefined && !WITHOUT_PLACE.includes(code))
      .map(({ code }) => `${code} without a place`),
    ...findings.flatMap(({ code, place }) => {
      const isKnown = place === undefined || place.file.startsWith('templates/') || isThere(place);
      return isKnown ? [] : [`${code} at ${place.file}:${place.line}:${place.column}, which is not there`];
    }),
  ];
}

// Markdown ends a line at a single carriage return too, YAML doesn't.
function placesIn(texts: ReadonlyMap<string, string>): (place: Place) => boolean {
  const known = new Map<string, readonly (readonly string[])[]>();
  return ({ file, line, column }) => {
    const readings = known.get(file) ?? [/\r?\n/, /\r\n|\n|\r/].map((end) => (texts.get(file) ?? '').split(end));
    known.set(file, readings);
    const reaches = (lines: readonly string[]) => line <= lines.length && column <= (lines[line - 1] ?? '').length + 1;
    return texts.has(file) && readings.some(reaches);
  };
}
