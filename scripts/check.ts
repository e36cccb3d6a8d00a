import { parseCheckArguments } from './check-arguments.ts';
import { createHost } from './host.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

await runEntry(createHost(projectFolder), async (host, signal, reporter) => {
  const parsed = await parseCheckArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  // Loaded only now, so that help and a wrong option answer at once.
  const { runCheck } = await import('./run-check.ts');
  return await runCheck(host, parsed.request, { signal, reporter });
});
