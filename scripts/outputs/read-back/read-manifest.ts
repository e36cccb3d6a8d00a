import type { ReadContent } from '../../checks/files/read-file.ts';
import { withoutData } from './without-data.ts';

/** Reads `build.json`. All but its findings is metadata: findings quote the outline's own words. */
export function readManifest(content: string): ReadContent {
  const text = withoutData(content);
  const { findings: _, ...manifest } = JSON.parse(content) as Record<string, unknown>;
  return { text, references: [], metadata: JSON.stringify(manifest), words: text, page: undefined, pdf: undefined };
}
