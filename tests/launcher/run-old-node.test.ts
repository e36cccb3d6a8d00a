import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { privateNodePackage } from '../../scripts/run.mjs';
import { ended, IS_WINDOWS, launch, makeProject, NPM_CI, npmCalls, start, write } from '../helpers/launcher-project.ts';

const node = privateNodePackage(process.platform, process.arch);

const { name = '', version = '', integrity = '' } = node ?? {};
const NODE_SCRIPTS = {
  report: "console.log(JSON.stringify([process.env['PRIVATE_NODE'], ...process.argv.slice(2)])); process.exitCode = 7;",
  killed: "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);",
  patient: "process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setInterval(() => {}, 1000);",
};

/** Does npm's part of fetching a private Node: one that is this very Node, but says that it is the private one. */
function npmWith(nodeFile: string, hash = integrity): string {
  return `if (process.argv[2] === 'ci') {${NPM_CI}} else {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400); // Long enough for another start to wait.
    fs.mkdirSync('node_modules/${name}/bin', { recursive: true });
    fs.writeFileSync('node_modules/${name}/bin/node', ${JSON.stringify(nodeFile)}, { mode: 0o755 });
    const packages = { 'node_modules/${name}': { version: '${version}', integrity: '${hash}' } };
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
  }`;
}
const genuine = npmWith(`#!/bin/sh\nPRIVATE_NODE=yes exec '${process.execPath}' "$@"\n`);

/** Makes a project and the Node arguments under which this Node passes for an older one. */
function makeOldProject(npm: string, pretence = "'versions', { value: { ...process.versions, node: '20.20.2' } }") {
  const project = makeProject(NODE_SCRIPTS, npm);
  write(project, { 'npm/pretend.mjs': `Object.defineProperty(process, ${pretence});` });
  return { project, options: { node: ['--import', pathToFileURL(join(project, 'npm/pretend.mjs')).href] } };
}

describe.skipIf(IS_WINDOWS || node === undefined)('an older Node', () => {
  test('fetches a private Node once, and runs the target there', async () => {
    const { project, options } = makeOldProject(genuine);
    const starts = await Promise.all([1, 2].map(() => launch(project, ['report', 'two words', ''], options)));
    for (const first of starts) {
      expect(first).toMatchObject({ status: 7, stdout: '["yes","two words",""]\n' });
    }
    expect(starts.map(({ stderr }) => stderr).join('')).toContain(
      `Setting up: fetching Node ${version}, as this one is too old (once, about 10 s) ...\n`,
    );
    expect(fs.existsSync(join(project, 'node_modules/.cache/node', version, 'bin/node'))).toBe(true);
    expect(await launch(project, ['report'], options)).toMatchObject({ status: 7, stdout: '["yes"]\n', stderr: '' });
    expect(npmCalls(project)).toEqual([
      expect.stringMatching(/^ci /),
      expect.stringContaining(`install --no-save ${name}@${version} --ignore-scripts`),
    ]);
  });

  test('passes signals on, and how the target ended', async () => {
    const { project, options } = makeOldProject(genuine);
    expect(await launch(project, ['killed'], options)).toMatchObject({ status: 137 });
    const child = start(project, ['patient'], options);
    const end = ended(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 9, stdout: 'ready\n', stderr: '' });
  });

  test('ends the target once npm has ended, which passes no signal on', async () => {
    const { project, options } = makeOldProject(genuine);
    await launch(project, ['report'], options);
    // npm is here a program that starts the launcher and waits for it.
    const words = [...options.node, join(project, 'scripts/run.mjs'), 'patient'];
    const npm = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(words)}, { stdio: 'inherit' });`;
    const env = { ...process.env, npm_lifecycle_event: 'build:deck' };
    const child = spawn(process.execPath, ['-e', npm], { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const allEnded = new Promise((resolve) => child.stdout.once('close', resolve));
    child.kill('SIGKILL');
    await allEnded;
  });
});

describe.skipIf(IS_WINDOWS || node === undefined)('an older Node without a private one', () => {
  test('refuses a private Node that is not the genuine one', async () => {
    const { project, options } = makeOldProject(npmWith('#!/bin/sh\necho never\n', 'sha512-other'));
    const { status, stdout, stderr } = await launch(project, ['report'], options);
    expect(stderr).toContain(
      `Setting up failed: npm did not fetch the genuine Node ${version}. Install Node 22.18 or newer`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(fs.existsSync(join(project, 'node_modules/.cache/node'))).toBe(false);
  });

  test('says so where the private Node does not run', async () => {
    const { project, options } = makeOldProject(npmWith('#!/none/such\n'));
    const { status, stderr } = await launch(project, ['report'], options);
    expect(stderr).toMatch(/bin\/node does not run on this machine .* Install Node 22\.18 or newer/);
    expect(status).toBe(2);
  });

  test('never starts one private Node from another', async () => {
    const pretence = `--import "$(dirname "$0")/../../../../../npm/pretend.mjs"`;
    const { project, options } = makeOldProject(npmWith(`#!/bin/sh\nexec '${process.execPath}' ${pretence} "$@"\n`));
    const { status, stdout, stderr } = await launch(project, ['report'], options);
    expect(stderr.split('\n').filter((line) => line.includes('and none can be fetched'))).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('is told what to install where no private Node is made for its system, before anything is fetched', async () => {
    const { project, options } = makeOldProject(genuine, "'arch', { value: 'vax' }");
    const old = join(project, 'npm/pretend-old.mjs');
    fs.writeFileSync(old, "Object.defineProperty(process.features, 'typescript', { value: false });");
    const { status, stdout, stderr } = await launch(project, ['report'], {
      node: [...options.node, '--import', pathToFileURL(old).href],
    });
    expect(stderr).toBe(
      `This project needs Node 22.18; this is ${process.version} for ${process.platform} vax, and none can be fetched. ` +
        'Install Node 22.18 or newer, then run the same command again.\n',
    );
    expect({ status, stdout, calls: npmCalls(project) }).toEqual({ status: 2, stdout: '', calls: [] });
  });
});
