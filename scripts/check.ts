import { parseCheckArguments } from './cli/check-arguments.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';

await runEntry(createHost(projectFolder), async (host, signal, reporter) => {
  const parsed = await parseCheckArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  if (parsed.request.ids !== undefined) {
    const { offerIds } = await import('./cli/offer-ids.ts');
    return await offerIds(host, parsed.request.ids, reporter);
  }
  // Loaded only now, so that help and a wrong option answer at once.
  const { runCheck } = await import('./cli/run-check.ts');
  const { openKept } = await import('./build/cache/open-kept.ts');
  const { build } = parsed.request;
  const kept = build === undefined ? undefined : await openKept(host, build);
  return await runCheck(host, parsed.request, { signal, reporter, kept });
});
