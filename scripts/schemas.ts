import { createHost } from './host.ts';
import { outlineGuide } from './outline/outline-guide.ts';
import { outlineSchemas } from './outline/outline-schemas.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

await runEntry(createHost(projectFolder), async (host) => {
  for (const { path, text } of [...outlineSchemas(), outlineGuide()]) {
    await host.write(path, text);
    host.out(`${path}\n`);
  }
  return 0;
});
