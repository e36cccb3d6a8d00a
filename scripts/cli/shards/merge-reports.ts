import { diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Host } from '../../host/host.ts';
import { systemReason } from '../../host/system-reason.ts';
import type { Reporter } from '../reporter.ts';
import { isReportName, readShardReport, type ShardReport } from './shard-report.ts';

/**
 * Reads the reports of all shards below a folder, reports their findings as one build does, and says how many packs were
 * made. Gives the highest exit status of the shards; 2 where the report of a shard is missing, since its packs are then
 * missing too. Throws `Stop` where there is no report, or one can't be read.
 */
export async function mergeReports(host: Host, folder: string, reporter: Reporter): Promise<number> {
  const reports = await readReports(host, folder);
  const faults = faultsOf(reports).map((reason) => diagnose('usage/shard-reports', { folder, reason }));
  reporter.add([...reports.flatMap(({ findings }) => findings), ...faults], new Map());
  if (reporter.format !== 'json') {
    const packs = reports.flatMap((report) => report.packs);
    const failed = packs.filter(({ files }) => files === 0).length;
    const counted = `${count(packs.length, 'pack')} of ${count(reports.length, 'shard')}`;
    host.out(`${counted}: ${packs.length - failed} made, ${failed} with errors\n`);
  }
  const statuses = reports.map(({ status }) => status);
  return statuses.reduce((highest, status) => Math.max(highest, status), faults.length > 0 ? 2 : 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function readReports(host: Host, folder: string): Promise<ShardReport[]> {
  const paths = (await listed(host, folder)).filter(isReportName);
  if (paths.length === 0) throw stop(folder, 'there is none (report-1-of-5.json, …).');
  const reports: ShardReport[] = [];
  for (const path of paths) {
    const report = readShardReport(await host.readText(`${folder}/${path}`));
    if (report === undefined) throw stop(folder, `${path} is not the report of a shard, or not whole.`);
    reports.push(report);
  }
  return reports.sort((a, b) => a.shard.number - b.shard.number);
}

async function listed(host: Host, folder: string): Promise<readonly string[]> {
  try {
    return await host.list(folder);
  } catch (error) {
    throw stop(folder, systemReason(error));
  }
}

function stop(folder: string, reason: string): Stop {
  return new Stop([diagnose('usage/shard-reports', { folder, reason })]);
}

function faultsOf(reports: readonly ShardReport[]): string[] {
  const counts = [...new Set(reports.map(({ shard }) => shard.count))];
  const [count = 0] = counts;
  if (counts.length > 1) return [`they are of different builds: of ${counts.join(' and of ')} shards.`];
  const numbers = reports.map(({ shard }) => shard.number);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  return [
    ...(missing.length > 0 ? [`nothing is there of ${listOf(missing)}, which may have been ended, or still run.`] : []),
    ...(twice.length > 0 ? [`there are several of ${listOf(twice)}.`] : []),
  ];
}

const MOST_NAMED = 10;

function listOf(numbers: readonly number[]): string {
  const more = numbers.length > MOST_NAMED ? `, and ${numbers.length - MOST_NAMED} more` : '';
  return `${numbers.length === 1 ? 'shard' : 'shards'} ${numbers.slice(0, MOST_NAMED).join(', ')}${more}`;
}
