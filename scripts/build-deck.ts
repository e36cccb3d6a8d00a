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
  // Loaded only now, so that help and a wrong option answer at once.
  const { runBuild } = await import('./cli/run-build.ts');
  const { openKeptPacks } = await import('./cli/open-kept-packs.ts');
  const kept = await openKeptPacks(host, parsed.request);
  return await runBuild(host, parsed.request, { signal, reporter, kept });
});
