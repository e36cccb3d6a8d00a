import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedBrowser } from '../../scripts/browser/embedded-browser.ts';
import { makeUnpackFolder, removeAbandonedUnpacks } from '../../scripts/browser/unpack-folder.ts';
import { begunAt } from '../../scripts/host/begun-at.ts';

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'communique-unpack-'));
  folder = join(parent, '153.0.0-x64');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')(
  'what a killed start has left is deleted; what runs, and what is whole, stays',
  async () => {
    const ended = spawnSync('true').pid;
    const own = basename(await makeUnpackFolder(folder));
    const running = `153.0.0-x64-${process.ppid}-${begunAt(process.ppid)}-abcdef`;
    const left = [`153.0.0-x64-${ended}-5-abcdef`, `153.0.0-x64-${process.ppid}-1-abcdef`, '153.0.0-x64-Ab12Cd'];
    for (const name of ['153.0.0-x64', '152.0.0-x64', running, ...left, '153.0.0-x64-Xy98Zw'])
      mkdirSync(join(parent, name));
    utimesSync(join(parent, '153.0.0-x64-Ab12Cd'), 0, 0);
    await removeAbandonedUnpacks(folder);
    // Of a name that tells no owner only the age can be asked: this one may be at work.
    expect(readdirSync(parent).sort()).toEqual(
      ['152.0.0-x64', '153.0.0-x64', '153.0.0-x64-Xy98Zw', running, own].sort(),
    );
  },
);

test.runIf(process.platform === 'linux')(
  'the browser that comes with the tool can be run by other users of the checkout',
  async () => {
    const program = await embeddedBrowser();
    expect(statSync(join(program?.path ?? '', '..')).mode & 0o055).toBe(0o055);
  },
);

test.runIf(process.platform === 'linux')(
  'a checkout that was moved since it was unpacked names its fonts where they are now',
  async () => {
    const file = (await embeddedBrowser())?.environment['FONTCONFIG_FILE'] ?? '';
    const settings = readFileSync(file, 'utf8');
    expect(settings).toContain(`<dir>${join(realpathSync(join(file, '..')), 'fonts')}</dir>`);
    try {
      writeFileSync(file, settings.replaceAll('<dir>', '<dir>/elsewhere'));
      await embeddedBrowser();
      expect(readFileSync(file, 'utf8')).toBe(settings);
    } finally {
      writeFileSync(file, settings);
    }
  },
);
