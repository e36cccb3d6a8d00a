import type { Host } from '../host/host.ts';

/** An installed LibreOffice. */
interface LibreOfficeProgram {
  /** The absolute path of the program that starts it. */
  readonly path: string;
}

/**
 * Finds an installed LibreOffice in the places where its installers put it; undefined where there is none. The file that
 * names its build is read too, so that `host` sees when another one is installed.
 */
export async function findLibreOffice(host: Host): Promise<LibreOfficeProgram | undefined> {
  for (const { program, build } of await places(host)) {
    if ((await host.facts(program))?.isFile !== true) continue;
    await host.readBytes(build).catch(() => undefined);
    return { path: program };
  }
  return undefined;
}

interface Place {
  readonly program: string;
  /** The file that names the build. */
  readonly build: string;
}

async function places(host: Host): Promise<Place[]> {
  switch (process.platform) {
    case 'darwin': {
      const app = '/Applications/LibreOffice.app/Contents';
      return [{ program: `${app}/MacOS/soffice`, build: `${app}/Resources/versionrc` }];
    }
    case 'win32':
      return ['C:/Program Files/LibreOffice', 'C:/Program Files (x86)/LibreOffice'].map((folder) => ({
        program: `${folder}/program/soffice.com`,
        build: `${folder}/program/version.ini`,
      }));
    default:
      return [...INSTALLED, ...(await ownFolders(host))].map((folder) => ({
        program: `${folder}/program/soffice`,
        build: `${folder}/program/versionrc`,
      }));
  }
}

const INSTALLED = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice'];

// The packages of The Document Foundation have a folder for each version: the newest comes first.
async function ownFolders(host: Host): Promise<string[]> {
  const names = (await host.names('/opt')).filter((name) => /^libreoffice[\d.]*$/.test(name));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return names.sort((one, other) => compare(other, one)).map((name) => `/opt/${name}`);
}
