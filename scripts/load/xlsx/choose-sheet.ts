import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import type { WorkbookSheet } from './workbook-parts.ts';

/** The sheet that a chart shows; undefined where the findings say why there is no sheet. */
export interface ChosenSheet {
  readonly sheet: WorkbookSheet | undefined;
  readonly findings: readonly Diagnostic[];
}

/**
 * Chooses the sheet that the outline names, or the only visible sheet. Names are compared without capitals, as in
 * Excel. A hidden sheet gives a warning, whether it is chosen or left out.
 */
export function chooseSheet(sheets: readonly WorkbookSheet[], given: GivenWorkbook): ChosenSheet {
  const { sheet: name, at } = given;
  if (name === undefined) return onlySheet(sheets, given);
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const found = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => fold(sheet.name) === fold(name));
  const names = sheets.map((sheet) => sheet.name);
  if (found === undefined) return { sheet: undefined, findings: [unknownSheet(name, names, given)] };
  if (!found.isHidden) return { sheet: found, findings: [] };
  const data = {
    found: `its sheet '${found.name}' is hidden, and is shown all the same`,
    advice: 'If that is meant, unhide the sheet to end this warning (in Excel: right-click a sheet’s tab, Unhide).',
  };
  return { sheet: found, findings: [diagnose('outline/data-as-read', data, at)] };
}

const MOST_NAMES = 12;

function onlySheet(sheets: readonly WorkbookSheet[], { url, path, at }: GivenWorkbook): ChosenSheet {
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  const [only] = seen;
  if (only === undefined || seen.length > 1) {
    const count = seen.length === 0 ? 'only hidden sheets' : `${sheets.length} sheets`;
    const problem = `the workbook has ${count}: ${listed(sheets.map(({ name }) => name))}`;
    const advice = `Say which one the chart shows: data: { url: ${url}, sheet: ${inYaml((only ?? sheets[0])?.name)} }.`;
    return { sheet: undefined, findings: [diagnose('outline/chart-data', { problem, advice }, at)] };
  }
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (hidden.length === 0) return { sheet: only, findings: [] };
  const data = {
    found: `of ${sheets.length} sheets '${only.name}' is read, and ${hidden.length} hidden ${hidden.length === 1 ? 'one is' : 'ones are'} left out: ${listed(hidden)}`,
    advice: `Say it with data: { url: ${url}, sheet: ${inYaml(only.name)} }, and this warning ends.`,
  };
  return { sheet: only, findings: [diagnose('outline/data-as-read', data, { file: path, line: 1, column: 1 })] };
}

function unknownSheet(name: string, names: readonly string[], { url, at }: GivenWorkbook): Diagnostic {
  const meant = nearest(name, names) ?? names[0];
  const problem = `the workbook has no sheet '${name}'; it has ${listed(names)}`;
  return diagnose(
    'outline/chart-data',
    { problem, advice: `Write data: { url: ${url}, sheet: ${inYaml(meant)} }.` },
    at,
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `'${name}'`);
  return names.length > MOST_NAMES ? `${shown.join(', ')} and ${names.length - MOST_NAMES} more` : shown.join(', ');
}

// Writes a name so that it can stand between braces in YAML.
function inYaml(name = ''): string {
  return /^[\p{L}][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+)*$/u.test(name) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
