import { runEntry } from './cli/run-entry.ts';
import { untilAborted } from './cli/until-aborted.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { parsePreviewArguments } from './preview/preview-arguments.ts';

await runEntry(createHost(projectFolder), async (host, signal) => {
  const parsed = await parsePreviewArguments(host, process.argv.slice(2));
  if (parsed.help !== undefined) {
    host.out(parsed.help);
    return 0;
  }
  // Loaded only now, so that help and a wrong option answer at once.
  const { servePreview } = await import('./preview/serve-preview.ts');
  if (signal.aborted) return 0;
  const preview = await servePreview(host, parsed.request, projectFolder);
  try {
    if (!signal.aborted) host.out(`${preview.address}\nOpen it in a browser. Ctrl-C ends the preview.\n`);
    await untilAborted(signal);
  } finally {
    await preview.close();
  }
  return 0;
});
