import { createHost } from './host.ts';
import { parseNewArguments } from './new-summit/new-arguments.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

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
