import { paletteOf } from '../design/stylesheet.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkCharts } from '../figures/charts/check-charts.ts';
import type { Host } from '../host/host.ts';
import { loadTemplates } from '../load/load-templates.ts';
import type { Outline } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';
import { loadPackFiles } from './load-pack-files.ts';

/** The findings about the files and charts of an outline, and the texts of files in which they may stand, by path. */
interface FileFaults {
  readonly findings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Checks the files and charts of an outline that has faults elsewhere (`known`), in its texts for example: what has nothing
 * to do with them is told in the same round. Of places that have a fault already nothing more is told.
 */
export async function checkFaultyOutline(
  outline: Outline,
  known: readonly Diagnostic[],
  { host, folder, recall }: { readonly host: Host; readonly folder: string; readonly recall: Recall },
): Promise<FileFaults> {
  const { templates } = await loadTemplates(host, outline.language, folder, outline.citationStyle);
  const { usable, figures, texts, findings } = await loadPackFiles(host, folder, outline, recall);
  const palette = templates && paletteOf(templates.tokens.text);
  const ofCharts = palette === undefined ? [] : await checkCharts(usable, figures, palette);
  const told = new Set(known.map(placeOf));
  return { texts, findings: [...findings, ...ofCharts].filter((each) => !told.has(placeOf(each))) };
}

function placeOf({ place }: Diagnostic): string {
  return `${place?.file}:${place?.line}:${place?.column}`;
}
