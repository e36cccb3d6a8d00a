import { elementsOf } from '../../read/xml-element.ts';
import type { WordFile } from './word-file.ts';

/** Finds charts of Word without a workbook, whose data can’t be edited. */
export function brokenCharts(file: WordFile): string[] {
  const { parts } = file.package;
  const charts = [...parts.values()].filter(({ path }) => /^word\/charts\/[^/]+\.xml$/.test(path));
  return charts.flatMap(({ path, root, relationships }) => {
    const data = elementsOf(root, 'c:externalData')[0]?.attributes['r:id'];
    const target = relationships.find(({ id }) => id === data)?.target ?? '';
    return parts.has(target) ? [] : [`${path} has no workbook`];
  });
}
