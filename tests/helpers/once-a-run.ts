import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';

/**
 * What `make` gives, made once for all workers of one run of the tests: the first that asks makes it and leaves it in the
 * folder of the run, the others wait for it. It must be plain data. Where making fails, those who wait fail too.
 */
export async function onceARun<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const folder = join(inject('runFolder'), name);
  const file = join(folder, 'value');
  if (await isFirst(folder)) {
    const outcome = await make().then(
      (value) => ({ value }),
      (error: unknown) => ({ fault: String(error) }),
    );
    await writeFile(`${file}.part`, serialize(outcome));
    await rename(`${file}.part`, file);
  }
  while (!existsSync(file)) await wait(50);
  const outcome = deserialize(await readFile(file)) as { value: Value } | { fault: string };
  if ('fault' in outcome) throw new Error(`${name} could not be made: ${outcome.fault}`);
  return outcome.value;
}

/** Whether this worker is the first to begin. */
async function isFirst(folder: string): Promise<boolean> {
  return await mkdir(folder).then(
    () => true,
    () => false,
  );
}
