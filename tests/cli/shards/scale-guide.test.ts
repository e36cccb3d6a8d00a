import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseBuildArguments } from '../../../scripts/cli/build-arguments.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const GUIDE = readFileSync(join(projectFolder, 'docs/scale.md'), 'utf8');
const examples = [...GUIDE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text) as unknown);
const host = createHostInMemory({ files: [['content/a/summit.yaml', '']] });

/** What the command line of a build asks for; throws where it is not understood. */
async function requestOf(command: string) {
  const [, words = ''] = /^npm run build:deck -- (.+)$/.exec(command) ?? [];
  const parsed = await parseBuildArguments(host, words.split(' '));
  if (parsed.help !== undefined) throw new Error(`${command} asks for help.`);
  return parsed.request;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

interface Workflow {
  readonly jobs: {
    readonly build: { readonly strategy: { readonly matrix: { readonly shard: number[] } }; readonly steps: Step[] };
    readonly report: { readonly needs: string; readonly if: string; readonly steps: Step[] };
  };
}

test('the workflow of GitHub Actions runs each shard once, and merges also where one fails', async () => {
  const { build, report } = (examples[0] as Workflow).jobs;
  const { shard: numbers } = build.strategy.matrix;
  const command = build.steps.find(({ run }) => run !== undefined)?.run ?? '';
  const shards = numbers.map(async (number) => {
    return (await requestOf(command.replace(/[$]\{\{ matrix\.shard \}\}/, String(number)))).shard;
  });
  expect(await Promise.all(shards)).toEqual(numbers.map((number) => ({ number, count: numbers.length })));
  expect([report.needs, report.if]).toEqual(['build', 'always()']);
  const merging = report.steps.find(({ run }) => run !== undefined)?.run ?? '';
  expect((await requestOf(merging)).mergeReports).toBe('reports');
});

interface Job {
  readonly kind: string;
  readonly apiVersion: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly template: {
      readonly spec: {
        readonly restartPolicy: string;
        readonly securityContext: { readonly runAsNonRoot: boolean };
        readonly containers: readonly {
          readonly args: readonly string[];
          readonly volumeMounts: readonly { readonly name: string }[];
        }[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
  };
}

test('the job of Kubernetes runs each shard once, without root', async () => {
  const { kind, apiVersion, spec } = examples[1] as Job;
  expect([apiVersion, kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  const { containers, volumes, securityContext, restartPolicy } = spec.template.spec;
  expect([restartPolicy, securityContext.runAsNonRoot]).toEqual(['Never', true]);
  const [container] = containers;
  expect(container?.volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
  const [command = ''] = container?.args ?? [];
  const shards = Array.from({ length: spec.completions }, async (_, index) => {
    return (await requestOf(command.replace('$((JOB_COMPLETION_INDEX + 1))', String(index + 1)))).shard;
  });
  expect(await Promise.all(shards)).toEqual(
    Array.from({ length: spec.completions }, (_, index) => ({ number: index + 1, count: spec.completions })),
  );
});

test('every command of the guide is understood', async () => {
  const commands = [...GUIDE.matchAll(/^ {4}(npm run build:deck -- .+)$/gm)].map(([, command = '']) => command);
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) await expect(requestOf(command)).resolves.toBeDefined();
});

test('the image runs without root, and copies nothing that was made elsewhere', () => {
  const lines = readFileSync(join(projectFolder, 'Containerfile'), 'utf8').split('\n');
  const user = lines.indexOf('USER node');
  expect(user).toBeGreaterThan(0);
  // What is installed and what runs comes after that.
  expect(lines.findIndex((line) => line.includes('npm ci'))).toBeGreaterThan(user);
  expect(lines.findIndex((line) => line.startsWith('ENTRYPOINT'))).toBeGreaterThan(user);
  const left = readFileSync(join(projectFolder, '.dockerignore'), 'utf8').trim().split('\n');
  expect(left).toEqual(['.git', 'node_modules', 'output']);
});

test('what the image is made of is there, and what it runs is understood', async () => {
  const text = readFileSync(join(projectFolder, 'Containerfile'), 'utf8');
  const instructions = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(instructions.map((line) => line.split(' ')[0])).toEqual([
    ...['FROM', 'RUN', 'WORKDIR', 'COPY', 'USER', 'RUN', 'ENTRYPOINT'],
  ]);
  // The folder is made for the user that later writes to it, and all files are copied for that user.
  expect(instructions[1]).toBe(`RUN install -d -o node -g node ${instructions[2]?.replace('WORKDIR ', '')}`);
  expect(instructions[3]).toBe('COPY --chown=node:node . .');
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const commands = instructions[5]?.replace('RUN ', '').split(' && ') ?? [];
  expect(commands[0]).toBe('npm ci');
  const [, script = '', summit = ''] = /^npm run (\S+) -- (\S+)$/.exec(commands[1] ?? '') ?? [];
  expect(scripts).toHaveProperty([script]);
  expect(existsSync(join(projectFolder, 'content', summit, 'summit.yaml'))).toBe(true);
  const entry = JSON.parse(instructions[6]?.replace('ENTRYPOINT ', '') ?? '[]') as string[];
  expect(await requestOf([...entry, '--shard', '2/5'].join(' '))).toMatchObject({ shard: { number: 2, count: 5 } });
});
