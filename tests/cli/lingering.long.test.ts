import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';

const entry = (path: string) => JSON.stringify(pathToFileURL(`${projectFolder}/scripts/${path}`).href);

// As a browser at an address does that accepts a connection and says nothing.
test('a connection that is never closed does not keep a command from ending, with its status', async () => {
  const program = `import { createServer } from 'node:net';
    const { runEntry } = await import(${entry('cli/run-entry.ts')});
    const { createHost } = await import(${entry('host/host.ts')});
    await runEntry(createHost(${JSON.stringify(projectFolder)}), async () => {
      createServer().listen(0, '127.0.0.1');
      return 1;
    });`;
  const running = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
  const [status] = await once(running, 'exit');
  expect(status).toBe(1);
});
