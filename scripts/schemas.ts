import { runEntry } from './cli/run-entry.ts';
import { findingsPage } from './diagnostics/findings-page.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { outlineGuide } from './outline/shape/outline-guide.ts';
import { outlineSchemas } from './outline/shape/outline-schemas.ts';

await runEntry(createHost(projectFolder), async (host) => {
  for (const { path, text } of [...outlineSchemas(), outlineGuide(), findingsPage()]) {
    await host.write(path, text);
    host.out(`${path}\n`);
  }
  return 0;
});
