import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { parseNewArguments } from './new-summit/new-arguments.ts';

await runEntry(createHost(projectFolder), async (host, signal) => {
  const parsed = await parseNewArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  // Loaded only now, so that help and a wrong name answer at once.
  const { beginSummit } = await import('./new-summit/begin-summit.ts');
  await beginSummit(host, parsed.request, signal);
  return 0;
});
