import { startBrowser } from './browser/browser.ts';
import { runEntry } from './cli/run-entry.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import { makeGallery } from './gallery/make-gallery.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { openLibreOffice } from './libreoffice/libreoffice.ts';

const host = createHost(projectFolder);

await runEntry(host, async (_, signal, reporter) => {
  const printer = startBrowser(undefined);
  const libreOffice = openLibreOffice(signal);
  signal.addEventListener('abort', printer.kill);
  try {
    const onFile = (path: string) => host.out(`${path}\n`);
    const { findings, sources } = await makeGallery({ host, printer, libreOffice, onFile });
    reporter.add(findings, sources);
    return hasErrors(findings) ? 1 : 0;
  } finally {
    await libreOffice.close();
    await printer.close();
  }
});
