import { parseBuildArguments } from './build-arguments.ts';
import { createHost } from './host.ts';
import { projectFolder } from './print/project-folder.ts';
import { runBuild } from './run-build.ts';
import { runEntry } from './run-entry.ts';

await runEntry(createHost(projectFolder), async (host, signal) => {
  const parsed = await parseBuildArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  return await runBuild(host, parsed.request, signal);
});
