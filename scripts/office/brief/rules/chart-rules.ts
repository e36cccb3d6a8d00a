import { readOfficeParts } from '../../read/office-parts.ts';
import { relationshipsPath } from '../../read/read-relationships.ts';
import { elementsOf } from '../../read/xml-element.ts';
import type { WordFile } from './word-file.ts';

/** Finds charts of Word whose data can’t be edited: those without a workbook, or with one that can’t be read. */
export function brokenCharts({ parts }: WordFile): string[] {
  const charts = [...parts.xml.keys()].filter((path) => /^word\/charts\/[^/]+\.xml$/.test(path));
  return charts.flatMap((path) => {
    const data = elementsOf(parts.xml.get(path), 'c:externalData')[0]?.attributes['r:id'];
    const links = parts.xml.get(relationshipsPath(path))?.children ?? [];
    const target = links.find(({ attributes }) => attributes['Id'] === data)?.attributes['Target'] ?? '';
    const workbook = parts.media.get(target.replace(/^\.\.\//, 'word/'));
    if (workbook === undefined) return [`${path} has no workbook`];
    return hasCells(workbook) ? [] : [`the workbook of ${path} can’t be read`];
  });
}

function hasCells(workbook: Uint8Array): boolean {
  try {
    const sheets = [...readOfficeParts(workbook).xml].filter(([path]) => path.startsWith('xl/worksheets/'));
    return sheets.some(([, sheet]) => elementsOf(sheet, 'c').length > 0);
  } catch {
    return false;
  }
}
