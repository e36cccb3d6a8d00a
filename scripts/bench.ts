import { bench } from './bench/bench.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';

await runEntry(createHost(projectFolder), async (host) => {
  const [summit = '', language = ''] = process.argv.slice(2);
  return await bench(host, projectFolder, { summit, language });
});
