import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FILE = fileURLToPath(new URL('../../scripts/host/compile-less.ts', import.meta.url));

// V8 writes of a setting that it does not know on standard error, and goes on.
test('V8 knows each setting by its name', () => {
  const program = `import { compileLess } from ${JSON.stringify(FILE)}; compileLess(); console.log('set');`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: 'set\n', stderr: '', status: 0 });
});
