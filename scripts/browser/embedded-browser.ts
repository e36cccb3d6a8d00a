import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { projectFolder } from '../host/project-folder.ts';

/** A browser to start: its program, and what its environment must say beside the machine's. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it puts a socket into its temporary folder, as a whole Chrome does so that it runs once for a profile. */
  readonly opensSocket: boolean;
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
  return {
    path: join(folder, 'chromium'),
    opensSocket: false,
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
    },
  };
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
    if (!runs(program)) await unpackTar(join(bin, 'al2023.tar.br'), temporary);
    await unpackTar(join(bin, 'fonts.tar.br'), temporary);
    await writeFile(join(temporary, 'fonts.conf'), fontSettings(folder));
    await rename(temporary, folder);
  } catch (error) {
    // Another start may have been faster; its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function unpackTar(file: string, folder: string): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(folder));
}

// Chromium can't lay out a line without any font to fall back on, and a bare machine has none. Naming
// this one font everywhere also keeps the machine's own fonts out of every measure.
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;
}

function escapeXml(path: string): string {
  return path.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// A bare machine lacks NSS and expat, without which the loader refuses the program at once.
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 10_000 }).status === 0;
}
