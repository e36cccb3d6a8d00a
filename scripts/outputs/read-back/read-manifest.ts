import type { ReadContent } from '../../checks/files/read-file.ts';
import { withoutData } from './without-data.ts';

/** Reads `build.json`. All of it but the findings is metadata: those are the outline's own words. */
export function readManifest(content: string): ReadContent {
  const text = withoutData(content);
  const { findings: _, ...manifest } = JSON.parse(content) as Record<string, unknown>;
  return { text, references: [], metadata: JSON.stringify(manifest), words: text, isPage: false, pdf: undefined };
}
