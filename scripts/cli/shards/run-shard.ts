import { addAll } from '../../diagnostics/add-all.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Host } from '../../host/host.ts';
import { toolFaults } from '../../host/tool-fault.ts';
import type { BuildRequest } from '../build-arguments.ts';
import { type BuildControls, runBuild } from '../run-build.ts';
import { exitStatus } from '../run-entry.ts';
import type { Shard } from './shard.ts';
import { nameOf, reportedFindings, reportName, type ShardReport } from './shard-report.ts';

/**
 * Builds the packs of a shard, as `runBuild` does, and leaves a report of them in the output folder, also where an error
 * ends the build. A shard that a signal ends leaves none: it is missing when reports are merged. Gives the exit status.
 */
export async function runShard(
  host: Host,
  request: BuildRequest & { readonly shard: Shard },
  controls: BuildControls,
): Promise<0 | 1> {
  const packs: ShardReport['packs'][number][] = [];
  const findings: Diagnostic[] = [];
  const onResult: BuildControls['onResult'] = (pack, result) => {
    packs.push({ pack: nameOf(pack), files: result.artefacts.length });
    addAll(findings, reportedFindings(result.findings, pack, result.sources));
  };
  const write = async (status: number) => {
    const report: ShardReport = { shard: request.shard, status, packs, findings };
    await host.write(`${request.output}/${reportName(request.shard)}`, `${JSON.stringify(report, null, 2)}\n`);
  };
  try {
    const status = await runBuild(host, request, { ...controls, onResult });
    await write(status);
    return status;
  } catch (error) {
    if (!controls.signal.aborted) {
      addAll(findings, error instanceof Stop ? error.findings : toolFaults(error));
      await write(error instanceof Stop ? exitStatus(error) : 2);
    }
    throw error;
  }
}
