import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectFolder } from '../host/project-folder.ts';
import { makeUnpackFolder, removeAbandonedUnpacks } from './unpack-folder.ts';

/** A browser's program, and the environment variables with which it is started. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Whether the browser opens a socket in its temporary folder. A full Chrome does this, to run only once for each
   * profile.
   */
  readonly opensSocket: boolean;
}

/**
 * Finds the headless shell of the npm package `@sparticuz/chromium`, and unpacks it once into the project's
 * `node_modules/.cache`. (In a shared folder, other users could guess the path and misuse it.) Undefined where the
 * program can't run.
 */
export async function embeddedBrowser(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux') return undefined;
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (manifest === undefined) return undefined;
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  // Where `node_modules` is a link, its target is the folder that lasts.
  const packages = await realpath(join(projectFolder, 'node_modules'));
  const folder = join(packages, '.cache', 'chromium', `${version}-${process.arch}`);
  await removeAbandonedUnpacks(folder);
  if (!existsSync(folder)) await unpack(join(dirname(manifest), 'bin'), folder);
  // The modes of a folder that another user unpacked can't be changed.
  else await chmod(folder, OPEN).catch(() => undefined);
  await nameFonts(folder);
  const libraries = join(folder, 'lib');
  return {
    path: join(folder, 'chromium'),
    opensSocket: false,
    environment: {
      FONTCONFIG_FILE: join(folder, SETTINGS),
      ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
    },
  };
}

const OPEN = 0o755;
const SETTINGS = 'fonts.conf';

// If the checkout was moved or copied after unpacking, the path of the font is wrong: without a font the browser
// crashes at the first line of text.
async function nameFonts(folder: string): Promise<void> {
  const file = join(folder, SETTINGS);
  const settings = fontSettings(folder);
  if ((await readFile(file, 'utf8')) === settings) return;
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, settings);
  await rename(fresh, file);
}

// The files are unpacked into a temporary folder, which gets its name at the end: a killed start can't leave a folder
// that looks complete.
async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await makeUnpackFolder(folder);
  try {
    const program = join(temporary, 'chromium');
    await pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(program, { mode: 0o755 }),
    );
    if (!runs(program)) await unpackTar(join(bin, 'al2023.tar.br'), temporary);
    await unpackTar(join(bin, 'fonts.tar.br'), temporary);
    await writeFile(join(temporary, SETTINGS), fontSettings(folder));
    // A temporary folder is open only to its owner, but other users of the checkout run this browser too.
    await chmod(temporary, OPEN);
    await rename(temporary, folder);
  } catch (error) {
    // If another process unpacked the same files first, its folder is used.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function unpackTar(file: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs');
  await pipeline(createReadStream(file), createBrotliDecompress(), extract(folder));
}

// Chromium needs a fallback font to lay out a line, and a bare machine has no fonts. This file names one font only. So
// the machine's other fonts can't change a measure.
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

// A bare machine lacks the libraries NSS and expat, without which the program does not start.
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 10_000 }).status === 0;
}
