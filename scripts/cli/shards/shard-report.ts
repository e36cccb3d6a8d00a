import { z } from 'zod';
import type { Code } from '../../diagnostics/catalogue.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { codeFrame } from '../../diagnostics/code-frame.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Pack } from '../../outline/pack.ts';
import type { Shard } from './shard.ts';

/** The report that a shard leaves beside its packs: what it built, how that ended, and all findings. */
export interface ShardReport {
  readonly shard: Shard;
  /** The exit status of the shard. */
  readonly status: number;
  readonly packs: readonly { readonly pack: string; readonly files: number }[];
  readonly findings: readonly Diagnostic[];
}

/** The name of a shard's report in the output folder. */
export function reportName({ number, count }: Shard): string {
  return `report-${number}-of-${count}.json`;
}

/** Whether a file, by its path, has the name of a shard's report. */
export function isReportName(path: string): boolean {
  return /(?:^|\/)report-\d+-of-\d+\.json$/.test(path);
}

/** The findings of a pack, each with its pack and the lines that it points to. `sources` has the texts of files by path. */
export function reportedFindings(
  findings: readonly Diagnostic[],
  { summit, language }: Pack,
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  return findings.map((finding) => {
    const text = finding.place === undefined ? undefined : sources.get(finding.place.file);
    const frame = finding.place === undefined || text === undefined ? '' : codeFrame(text, finding.place);
    return { ...finding, pack: nameOf({ summit, language }), ...(frame === '' ? {} : { frame }) };
  });
}

/** The name of a pack in reports. */
export function nameOf({ summit, language }: Pack): string {
  return `${summit}/${language}`;
}

/** Reads a report from its JSON; undefined where it is none. */
export function readShardReport(json: string): ShardReport | undefined {
  try {
    return SHAPE.parse(JSON.parse(json)) as ShardReport;
  } catch {
    return undefined;
  }
}

const PLACE = z.object({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  endColumn: z.int().positive().optional(),
});
const SHAPE = z.object({
  shard: z.object({ number: z.int().positive(), count: z.int().positive() }),
  status: z.int().min(0).max(255),
  packs: z.array(z.object({ pack: z.string(), files: z.int().min(0) })),
  findings: z.array(
    z.object({
      code: z.string().refine((code): code is Code => Object.hasOwn(catalogue, code)),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      hint: z.string(),
      place: PLACE.optional(),
      pack: z.string().optional(),
      frame: z.string().optional(),
    }),
  ),
});
