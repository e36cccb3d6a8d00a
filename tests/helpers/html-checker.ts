import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';

const VERSION = '26.9.27';
const FOLDER = join(projectFolder, 'node_modules/.cache/html-checker', VERSION);
const JAR = join(FOLDER, 'node_modules/vnu-jar/build/dist/vnu.jar');

/**
 * Makes the Nu HTML checker ready: it comes from npm once, and is then kept in `node_modules/.cache`. Gives the reason
 * in words where it can't run on this computer; undefined where it can.
 */
export function prepareHtmlChecker(): string | undefined {
  const version = spawnSync('java', ['-version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const [, java = '0'] = /version "(\d+)/.exec(version.stderr ?? '') ?? [];
  if (Number(java) < 17) return 'Skipped: the Nu HTML checker needs Java 17 or later, and it is not here.';
  if (existsSync(JAR)) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }');
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `vnu-jar@${VERSION}`];
  const { status, stderr } = spawnSync('npm', words, {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : `Skipped: npm could not fetch the Nu HTML checker. ${stderr.slice(0, 500)}`;
}

/**
 * The errors in the HTML of pages, by their names, as the Nu HTML checker finds them. What it says of stylesheets is left
 * out: it knows no container queries and no trigonometry. Throws where it gives no report.
 */
export function htmlErrors(pages: ReadonlyMap<string, string>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'communique-html-'));
  try {
    for (const [name, text] of pages) writeFileSync(join(folder, name), text);
    const { stderr } = spawnSync('java', ['-jar', JAR, '--format', 'json', '--errors-only', ...pages.keys()], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    if (!stderr.startsWith('{')) throw new Error(`The Nu HTML checker gave no report: ${stderr.slice(0, 1000)}`);
    const { messages } = JSON.parse(stderr) as { messages: readonly Message[] };
    return messages
      .filter(({ message }) => !message.startsWith('CSS:'))
      .map(({ url = '', lastLine, message }) => `${url.split('/').at(-1)}:${lastLine ?? 0} ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Message {
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
}
