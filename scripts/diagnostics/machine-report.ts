import type { Diagnostic } from './diagnostic.ts';
import { sortFindings } from './report.ts';

/** Writes the findings as a JSON array of objects with code, severity, message, hint, and the parts of the place. */
export function jsonReport(findings: readonly Diagnostic[]): string {
  const objects = sortFindings(findings).map(({ place, ...finding }) => ({ ...finding, ...place }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/**
 * Writes the findings as annotations of GitHub Actions, one on each line (docs.github.com, "Workflow commands for
 * GitHub Actions").
 */
export function githubReport(findings: readonly Diagnostic[]): string {
  return sortFindings(findings)
    .map(({ code, severity, message, hint, place }) => {
      const parts = { ...(place === undefined ? {} : annotationPlace(place)), title: code };
      const properties = Object.entries(parts).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${severity} ${properties.join(',')}::${escapeData(`${message} ${hint}`)}\n`;
    })
    .join('');
}

function annotationPlace({ file, line, column, endColumn }: NonNullable<Diagnostic['place']>) {
  return { file, line, col: column, ...(endColumn === undefined ? {} : { endColumn: endColumn - 1 }) };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
