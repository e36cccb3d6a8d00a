import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recoverOutput, writeOutput } from '../../scripts/build/write-output.ts';
import { createHost, type Host } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const MANIFEST = '{ "outputs": { "deck.md": {}, "brief-large-print.pdf": {} } }';
const OLD = [
  ['out/en/deck.md', 'old deck'],
  ['out/en/brief-large-print.pdf', 'of the last build alone'],
  ['out/en/build.json', MANIFEST],
  ['out/en/my-notes.txt', 'of a person'],
] as const;
const NEW = [
  { name: 'deck.md', content: 'new deck' },
  { name: 'build.json', content: new Uint8Array([1, 2, 3]) },
];

test('the new pack is whole before it takes the place of the old one', async () => {
  const host = createHostInMemory({ files: OLD });
  await writeOutput(host, 'out/en', NEW);
  expect(host.changes).toEqual([
    'write out/.en.7.100.new/deck.md',
    'write out/.en.7.100.new/build.json',
    'copy out/en/my-notes.txt out/.en.7.100.new/my-notes.txt',
    'rename out/en out/.en.7.100.old',
    'rename out/.en.7.100.new out/en',
    'remove out/.en.7.100.old',
  ]);
});

test('what the last build made and this one did not is gone; what no build made stays', async () => {
  const host = createHostInMemory({ files: OLD });
  expect(await writeOutput(host, 'out/en', NEW)).toEqual(['my-notes.txt']);
  expect(Object.fromEntries(host.files)).toEqual({
    'out/en/deck.md': 'new deck',
    'out/en/build.json': new Uint8Array([1, 2, 3]),
    'out/en/my-notes.txt': 'of a person',
  });
});

test('a part of a pack leaves the other parts there, and says so', async () => {
  const host = createHostInMemory({ files: OLD });
  expect(await writeOutput(host, 'out/en', NEW, true)).toEqual(['brief-large-print.pdf', 'my-notes.txt']);
  expect(host.files.get('out/en/brief-large-print.pdf')).toBe('of the last build alone');
});

test('a manifest that somebody changed takes nothing away', async () => {
  for (const manifest of ['', '[]', '{"outputs": 3}', '{"outputs": null}']) {
    const host = createHostInMemory({ files: [...OLD, ['out/en/build.json', manifest]] });
    expect(await writeOutput(host, 'out/en', NEW)).toEqual(['brief-large-print.pdf', 'my-notes.txt']);
  }
});

test.each([
  ['write', 'out/.en.7.100.new/deck.md', 'out/en/deck.md'],
  ['write', 'out/.en.7.100.new/build.json', 'out/en/build.json'],
  ['write', 'out/.en.7.100.new/my-notes.txt', 'out/en'],
  ['rename', 'out/.en.7.100.old', 'out/en'],
] as const)('a failure to %s %s leaves the old files alone', async (step, path, named) => {
  const host = createHostInMemory({ files: OLD, failingWrite: { path, step } });
  const { codes, text } = await stopOf(writeOutput(host, 'out/en', NEW));
  expect(codes).toEqual(['usage/output-failed']);
  expect(text).toContain(`${named} could not be written: the disk is full.`);
  expect(Object.fromEntries(host.files)).toEqual(Object.fromEntries(OLD));
});

/** The host, but a rename fails where `fails` says so. */
function failingAt(host: Host, fails: (from: string, to: string) => string | undefined): Host {
  const rename = async (from: string, to: string) => {
    const code = fails(from, to);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    await host.rename(from, to);
  };
  return { ...host, rename };
}

test('a failure to put the new pack in place brings the old one back', async () => {
  const host = createHostInMemory({ files: OLD });
  const failing = failingAt(host, (from) => (from.endsWith('.new') ? 'EPERM' : undefined));
  const { text } = await stopOf(writeOutput(failing, 'out/en', NEW));
  expect(text).toContain('out/en could not be written: you may not write there, or another program holds it open.');
  expect(Object.fromEntries(host.files)).toEqual(Object.fromEntries(OLD));
});

test('where the old pack can not be brought back either, the finding says where it is', async () => {
  const host = createHostInMemory({ files: OLD });
  const failing = failingAt(host, (_, to) => (to === 'out/en' ? 'EIO' : undefined));
  const { text } = await stopOf(writeOutput(failing, 'out/en', NEW));
  expect(text).toContain('The last good pack is safe in out/.en.7.100.old');
  expect(host.files.get('out/.en.7.100.old/deck.md')).toBe('old deck');
  expect(await recoverOutput(host, 'out')).toEqual(['en']);
  expect(Object.fromEntries(host.files)).toEqual(Object.fromEntries(OLD));
});

test('a pack that another build puts there meanwhile is replaced as a whole', async () => {
  const host = createHostInMemory({ files: OLD });
  let isFirst = true;
  const failing = failingAt(host, (_, to) => {
    if (to === 'out/en' && isFirst) host.files.set('out/en/deck.md', 'of another build');
    if (to === 'out/en') isFirst = false;
    return undefined;
  });
  await writeOutput(failing, 'out/en', NEW);
  expect(host.files.get('out/en/deck.md')).toBe('new deck');
  expect([...host.files.keys()].filter((path) => path.includes('/.'))).toEqual([]);
});

describe('what killed builds left', () => {
  const files = [
    ['out/.en.5.old/deck.md', 'last good'],
    ['out/.en.5.new/deck.md', 'half'],
    ['out/.ru.6.new/deck.md', 'half'],
    ['out/.fr.7.90.old/deck.md', 'of our own number'],
    ['out/fr/deck.md', 'whole'],
    ['out/.de.9.100.new/deck.md', 'of a build that runs'],
    ['out/.hidden', 'of a person'],
  ] as const;

  test('is cleared away, and the last good pack comes back; what is not theirs stays', async () => {
    const host = createHostInMemory({ files, running: [9] });
    expect(await recoverOutput(host, 'out')).toEqual(['en']);
    expect(Object.fromEntries(host.files)).toEqual({
      'out/en/deck.md': 'last good',
      'out/fr/deck.md': 'whole',
      'out/.de.9.100.new/deck.md': 'of a build that runs',
      'out/.hidden': 'of a person',
    });
    expect(await recoverOutput(host, 'nowhere')).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'communique-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes, in another process and by the real host, a pack of some kilobytes over a good one; `before` is a shell's. */
function writeForReal(output: string, kilobytes: number, before: string, prefix: readonly string[] = []) {
  const script = `
    import { createHost } from ${JSON.stringify(join(projectFolder, 'scripts/host/host.ts'))};
    import { writeOutput } from ${JSON.stringify(join(projectFolder, 'scripts/build/write-output.ts'))};
    const big = { name: 'deck.pdf', content: 'x'.repeat(${kilobytes} * 1024) };
    await writeOutput(createHost('/'), ${JSON.stringify(join(output, 'en'))}, [{ name: 'deck.md', content: 'new' }, big])
      .then(() => console.log('written'), (error) => console.log(error.message));`;
  const after = `ls -A ${output}; cat ${output}/en/deck.md; echo; ls -A ${output}/en`;
  const shell = `${before}\n"$0" --input-type=module -e "$1"\n${after}`;
  const [program = 'sh', ...words] = [...prefix, 'sh', '-c', shell, process.execPath, script];
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return { said: stdout.trim().split('\n'), stderr };
}

describe.skipIf(process.platform === 'win32')('on a real disk', () => {
  const good = (name: string) => `mkdir -p ${join(folder, name)}/en && printf old > ${join(folder, name)}/en/deck.md`;

  test('files that may not grow so large leave the last good pack, and nothing else', () => {
    const output = join(folder, 'limited');
    const { said } = writeForReal(output, 3000, `${good('limited')}; trap '' XFSZ; ulimit -f 100`);
    expect(said).toEqual([
      expect.stringMatching(/en\/deck\.pdf could not be written: .*too large/),
      'en',
      'old',
      'deck.md',
    ]);
  });

  // Mounting needs root or user namespaces; the limit above and the host in memory stand in elsewhere.
  const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
  test.skipIf(!canMount)('a full disk leaves the last good pack, and nothing else', () => {
    const output = join(folder, 'full');
    const mount = `mkdir -p ${output} && mount -t tmpfs -o size=1m none ${output}; ${good('full')}`;
    const { said } = writeForReal(output, 3000, mount, ['unshare', '-rm']);
    expect(said).toEqual([`${output}/en/deck.pdf could not be written: the disk is full.`, 'en', 'old', 'deck.md']);
  });

  test.skipIf(!canMount)('a read-only disk is named as such', () => {
    const output = join(folder, 'read-only');
    const mount = `mkdir -p ${output} && mount -t tmpfs none ${output}; ${good('read-only')}; mount -o remount,ro ${output}`;
    const { said } = writeForReal(output, 1, mount, ['unshare', '-rm']);
    expect(said).toEqual([`${output}/en/deck.md could not be written: the disk is read-only.`, 'en', 'old', 'deck.md']);
  });

  test('a file where the folder should be is named, and stays', async () => {
    mkdirSync(join(folder, 'file'));
    writeFileSync(join(folder, 'file/en'), 'of a person');
    const { codes, text } = await stopOf(writeOutput(createHost(folder), 'file/en', NEW));
    expect(codes).toEqual(['usage/output-failed']);
    expect(text).toContain('file/en could not be written: a file stands where a folder must be.');
    expect(readFileSync(join(folder, 'file/en'), 'utf8')).toBe('of a person');
    expect(readdirSync(join(folder, 'file'))).toEqual(['en']);
  });

  test('many builds at once leave one pack, whole', async () => {
    const host = createHost(folder);
    const packs = Array.from({ length: 12 }, (_, index) => index + 1);
    await Promise.all(
      packs.map(async (processId) => {
        const artefacts = ['a', 'b', 'c'].map((name) => ({ name, content: String(processId) }));
        await writeOutput({ ...host, processId }, 'many/en', artefacts);
      }),
    );
    const contents = ['a', 'b', 'c'].map((name) => readFileSync(join(folder, 'many/en', name), 'utf8'));
    expect(new Set(contents).size).toBe(1);
    expect(readdirSync(join(folder, 'many'))).toEqual(['en']);
    expect(readdirSync(join(folder, 'many/en')).sort()).toEqual(['a', 'b', 'c']);
  });
});
