import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProfile, removeProfile } from '../browser/profile-folder.ts';
import type { Host } from '../host/host.ts';
import { patience } from '../host/patience.ts';
import { findLibreOffice } from './find-libreoffice.ts';
import { runProgram } from './run-program.ts';
import { writeSettings } from './write-settings.ts';

/** A file for Word or PowerPoint: its bytes, and its name with the ending that says which. */
interface OfficeInput {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What became of a file: its PDF; nothing, where there is no LibreOffice; or the reason why LibreOffice gave none. */
export type Conversion =
  | { readonly kind: 'made'; readonly pdf: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The LibreOffice of this computer, which lays Office files out. It starts when it is first needed. */
export interface LibreOffice {
  /**
   * Lays a file out as a PDF, in which every bookmark of the file is a named destination. `host` is asked where the
   * program is. One file is laid out at a time. Throws the reason of the signal that ends the command.
   */
  readonly toPdf: (host: Host, file: OfficeInput) => Promise<Conversion>;
  /** Removes what it has written. */
  readonly close: () => Promise<void>;
}

/** The most time for a file, in seconds, on a quiet computer. The first start of a profile alone takes some. */
const SECONDS = 60;

/** Opens the LibreOffice of this computer; `signal` ends what it does. It has a profile of its own and no network. */
export function openLibreOffice(signal: AbortSignal): LibreOffice {
  let profile: Promise<string> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const convert = async (host: Host, file: OfficeInput): Promise<Conversion> => {
    const program = await findLibreOffice(host);
    if (program === undefined) return { kind: 'absent' };
    profile ??= newProfile();
    const folder = await profile;
    const seconds = Math.ceil(SECONDS * patience());
    const run = async (given: readonly string[]) => await runProgram(program.path, given, { seconds, signal });
    return await convertIn(folder, file, run);
  };
  return {
    toPdf: async (host, file) => {
      const work = last.then(async () => await convert(host, file));
      last = work.catch(() => undefined);
      return await work;
    },
    close: async () => {
      await last;
      await removeProfile(await profile);
    },
  };
}

async function newProfile(): Promise<string> {
  const profile = await makeProfile();
  await writeSettings(profile);
  return profile;
}

async function convertIn(
  profile: string,
  { name, content }: OfficeInput,
  run: (given: readonly string[]) => Promise<string | undefined>,
): Promise<Conversion> {
  const folder = join(profile, 'files');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, name), content);
  const to = name.endsWith('.pptx') ? 'pdf:impress_pdf_Export' : `pdf:writer_pdf_Export:${JSON.stringify(WITH_PLACES)}`;
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const reason = await run([environment, ...QUIETLY, '--convert-to', to, '--outdir', folder, join(folder, name)]);
  if (reason !== undefined) return { kind: 'failed', reason };
  const pdf = await readFile(join(folder, name.replace(/\.[^.]+$/, '.pdf'))).catch(() => undefined);
  return pdf === undefined ? { kind: 'failed', reason: 'it gave no PDF' } : { kind: 'made', pdf };
}

const QUIETLY = ['--headless', '--norestore', '--nodefault', '--nolockcheck', '--nologo'];

const WITH_PLACES = { ExportBookmarksToPDFDestination: { type: 'boolean', value: 'true' } };
