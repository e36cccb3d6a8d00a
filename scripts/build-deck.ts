import { parseBuildArguments } from './cli/build-arguments.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';

await runEntry(createHost(projectFolder), async (host, signal, reporter) => {
  const parsed = await parseBuildArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  const { request } = parsed;
  const { mergeReports: folder, shard } = request;
  // Loaded only now, so that help and a wrong option answer at once.
  if (folder !== undefined)
    return await (await import('./cli/shards/merge-reports.ts')).mergeReports(host, folder, reporter);
  const { openKept } = await import('./build/cache/open-kept.ts');
  const controls = { signal, reporter, kept: await openKept(host, request) };
  if (shard !== undefined)
    return await (await import('./cli/shards/run-shard.ts')).runShard(host, { ...request, shard }, controls);
  return await (await import('./cli/run-build.ts')).runBuild(host, request, controls);
});
