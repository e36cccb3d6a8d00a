import { bench } from './bench/bench.ts';
import { createHost } from './host.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

await runEntry(createHost(projectFolder), async (host) => {
  const [summit = '', language = ''] = process.argv.slice(2);
  return await bench(host, projectFolder, { summit, language });
});
