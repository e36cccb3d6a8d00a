import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { projectFolder } from './project-folder.ts';

/** A browser to start: its program, and the folder of system libraries that it needs beside the machine's. */
export interface BrowserProgram {
  readonly path: string;
  readonly libraries?: string;
}

/**
 * The headless shell inside the npm package `@sparticuz/chromium`, unpacked once under the project's own
 * `node_modules/.cache` (never at a guessable path in a shared folder); undefined where it doesn't run.
 */
export async function embeddedBrowser(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux') return undefined;
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (manifest === undefined) return undefined;
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(projectFolder, 'node_modules', '.cache', 'chromium', `${version}-${process.arch}`);
  if (!existsSync(folder)) await unpack(join(dirname(manifest), 'bin'), folder);
  const libraries = join(folder, 'lib');
  return { path: join(folder, 'chromium'), ...(existsSync(libraries) ? { libraries } : {}) };
}

// Into a folder of its own that is renamed when it is whole: a killed start leaves nothing that looks ready.
async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(`${folder}-`);
  try {
    const program = join(temporary, 'chromium');
    await pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(program, { mode: 0o755 }),
    );
    if (!runs(program)) {
      await pipeline(createReadStream(join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(temporary));
    }
    await rename(temporary, folder);
  } catch (error) {
    // Another start may have been faster; its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

// A bare machine lacks NSS and expat, without which the loader refuses the program at once.
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 10_000 }).status === 0;
}
