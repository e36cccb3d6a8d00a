import { startBrowser } from './browser/browser.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { writeFontWidths } from './pictures/write-font-widths.ts';
import { writeOfficeWidths } from './pictures/write-office-widths.ts';

await runEntry(createHost(projectFolder), async (host) => {
  const printer = startBrowser(undefined);
  try {
    const written = [...(await writeFontWidths(host, printer)), ...(await writeOfficeWidths(host))];
    for (const path of written) host.out(`${path}\n`);
    return 0;
  } finally {
    await printer.close();
  }
});
