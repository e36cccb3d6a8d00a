import { hasErrors } from './diagnostics/diagnostic.ts';
import { makeGallery } from './gallery/make-gallery.ts';
import { createHost } from './host.ts';
import { startBrowser } from './print/browser.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

const host = createHost(projectFolder);

await runEntry(host, async (_, signal, reporter) => {
  const printer = startBrowser(undefined);
  signal.addEventListener('abort', printer.kill);
  try {
    const { findings, sources } = await makeGallery({ host, printer, onFile: (path) => host.out(`${path}\n`) });
    reporter.add(findings, sources);
    return hasErrors(findings) ? 1 : 0;
  } finally {
    await printer.close();
  }
});
