import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  changeEntry,
  hidden,
  IS_WINDOWS,
  type LockEntry,
  launch,
  leftovers,
  makeInstalledProject,
  makeProject,
  NPM_CI,
  npmCalls,
  SETTING_UP,
  setNpm,
  write,
} from '../helpers/launcher-project.ts';

describe('an installation that fails', () => {
  test('leaves no lock of npm’s from before, and is done again by the next start', async () => {
    const project = makeInstalledProject();
    changeEntry(project, 'node_modules/delta', undefined);
    setNpm(project, "console.error('lock there:', fs.existsSync('node_modules/.package-lock.json')); process.exit(1);");
    const failed = await launch(project, ['done']);
    expect(failed).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('lock there: false') });
    setNpm(project, NPM_CI);
    expect(await launch(project, ['done'])).toMatchObject({ status: 0, stdout: 'done\n', stderr: SETTING_UP });
    expect(npmCalls(project)).toHaveLength(2);
  });

  test('names a package that npm left out against the lock', async () => {
    const project = makeProject({}, `${NPM_CI}\nfs.rmSync('node_modules/delta', { recursive: true });`);
    const { status, stdout, stderr } = await launch(project, ['done']);
    expect(stderr).toContain(
      'Setting up failed: npm left node_modules/delta out. Look through its settings (npm config list).',
    );
    expect({ status, stdout, left: leftovers(project) }).toEqual({ status: 2, stdout: '', left: [] });
  });

  test.each([
    'npm error code ENOTFOUND\nnpm error network request to https://host.invalid/yaml failed\n',
    'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo\n',
    'npm error code ECONNRESET\n',
    'npm error code ERR_SOCKET_TIMEOUT\n',
    'npm error code EIDLETIMEOUT\n',
    'npm ERR! network This is a problem related to network connectivity.\n',
  ])('for want of the network, as in %j, says so once and in words', async (npmSays) => {
    const project = makeProject({}, `process.stderr.write(${JSON.stringify(npmSays)}); process.exit(1);`);
    expect(await launch(project, ['done'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${SETTING_UP}Setting up failed: the registry that npm fetches packages from cannot be reached.
Check the connection and the settings (npm config get proxy, npm config get registry), then run the same command again.
`,
    });
    expect(leftovers(project)).toEqual([]);
  });
});

describe('an installation that fails for a reason of npm’s', () => {
  test('shows what npm says', async () => {
    const npmSays = 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write\n';
    const project = makeProject({}, `process.stderr.write(${JSON.stringify(npmSays)}); process.exit(228);`);
    expect(await launch(project, ['done'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${SETTING_UP}Setting up failed: npm could not install the packages. It says:
  npm error code ENOSPC
  npm error nospc ENOSPC: no space left on device, write
Mend what it names (a full disk, a folder that cannot be written, a certificate), then run the same command again.
`,
    });
  });

  test('says so where npm said nothing', async () => {
    const { stderr } = await launch(makeProject({}, "process.kill(process.pid, 'SIGKILL');"), ['done']);
    expect(stderr).toContain('npm could not install the packages. It says:\n  nothing (exit status ');
  });

  test('shows only the ends of a long explanation', async () => {
    const says = "for (let n = 1; n <= 90; n++) console.error('npm error line ' + n); process.exit(1);";
    const { status, stderr } = await launch(makeProject({}, says), ['done']);
    const shown = stderr.split('\n').filter((line) => line.startsWith('  '));
    const first = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `  npm error line ${n}`);
    expect(shown).toEqual([...first, '  ...', '  npm error line 89', '  npm error line 90']);
    expect(status).toBe(2);
  });

  test.skipIf(IS_WINDOWS)('says so where there is no npm', async () => {
    const project = makeProject();
    const { status, stderr } = await launch(project, ['done'], { env: { npm_execpath: undefined, PATH: '' } });
    expect(stderr).toMatch(/^npm does not run .* Install Node 22\.18 or newer, then run the same command again\.$/m);
    expect({ status, left: leftovers(project) }).toEqual({ status: 2, left: [] });
  });

  test('says so where the system refuses a step', async () => {
    const project = makeInstalledProject();
    fs.rmSync(hidden(project));
    fs.mkdirSync(hidden(project)); // A folder, where npm would write its lock.
    const { status, stdout, stderr } = await launch(project, ['done']);
    expect(stderr).toMatch(/\nSetting up failed: .*EISDIR.*\n$/);
    expect({ status, stdout, left: leftovers(project) }).toEqual({ status: 2, stdout: '', left: [] });
  });
});

describe('the packages, by the real npm', () => {
  /** Makes a project that depends on one package; npm is found on the PATH, as under Yarn. */
  function makeRealProject(specifier: string, packages: Record<string, LockEntry>): string {
    const project = makeProject();
    const dependencies = { hello: specifier };
    const root = { name: 'scratch', version: '1.0.0', dependencies };
    write(project, {
      'package.json': JSON.stringify({ ...root, type: 'module', scripts: {} }),
      'package-lock.json': JSON.stringify({ ...root, lockfileVersion: 3, packages: { '': root, ...packages } }),
      'vendor/hello/package.json': '{ "name": "hello", "version": "1.0.0", "exports": "./hello.js" }',
      'vendor/hello/hello.js': 'module.exports = "hello";',
      'scripts/greet.ts': "import hello from 'hello'; console.log(hello, process.argv[2]);",
    });
    return project;
  }
  const env = { npm_execpath: '/usr/lib/yarn.js', NODE_ENV: 'production', npm_config_audit: 'false' };

  test('are installed once', async () => {
    const packages = {
      'node_modules/hello': { resolved: 'vendor/hello', link: true },
      'vendor/hello': { version: '1.0.0' },
    };
    const project = makeRealProject('file:vendor/hello', packages);
    const first = await launch(project, ['greet', 'Astana'], { env });
    expect(first).toMatchObject({ status: 0, stdout: 'hello Astana\n' });
    expect(first.stderr).toContain('Setting up: installing');
    expect(await launch(project, ['greet', 'again'], { env })).toMatchObject({ stdout: 'hello again\n', stderr: '' });
  }, 60_000);

  test('cannot be fetched where nothing answers', async () => {
    const project = makeRealProject('1.0.0', { 'node_modules/hello': { version: '1.0.0', integrity: 'sha512-eA==' } });
    const noProxy = { npm_config_proxy: '', npm_config_https_proxy: '', HTTP_PROXY: '', http_proxy: '' };
    const result = await launch(project, ['done'], {
      env: { ...env, ...noProxy, npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(project, 'cache') },
    });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr.split('\n').slice(1)).toEqual([
      'Setting up failed: the registry that npm fetches packages from cannot be reached.',
      'Check the connection and the settings (npm config get proxy, npm config get registry), then run the same command again.',
      '',
    ]);
  }, 60_000);
});
