import { parseArgs } from 'node:util';
import { bench } from './bench/bench.ts';
import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';

await runEntry(createHost(projectFolder), async (host) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      contests: { type: 'string', default: 'abcdefg' },
      rounds: { type: 'string', default: '7' },
      packs: { type: 'string', default: '1,10,100' },
      themes: { type: 'string', default: '6,18,54,100' },
    },
  });
  const [summit = '', language = ''] = positionals;
  const numbers = (list: string) => list.split(',').map(Number);
  const { contests, rounds, packs, themes } = values;
  return await bench(host, projectFolder, {
    ...{ summit, language, contests },
    ...{ rounds: Number(rounds), packs: numbers(packs), themes: numbers(themes) },
  });
});
