import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { parsePreviewArguments } from '../../scripts/preview/preview-arguments.ts';
import { servePreview } from '../../scripts/preview/serve-preview.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const CONTENT = [
  ['content/first-summit/summit.yaml', ''],
  ['content/second-summit/summit.yaml', ''],
] as const;

describe('the command line', () => {
  const parse = async (...argv: string[]) => await parsePreviewArguments(createHostInMemory({ files: CONTENT }), argv);
  const codesOf = async (...argv: string[]) => (await stopOf(parse(...argv))).findings.map(({ code }) => code);

  test('shows the first summit at port 5173, unless told', async () => {
    const request = { summit: 'first-summit', language: undefined, port: 5173, browser: undefined };
    expect(await parse()).toEqual({ help: undefined, request });
    const told = await parse('content/second-summit/', '--port', '0', '--language=ru', '--browser', '/x');
    expect(told.help).toBeUndefined();
    expect(told).toMatchObject({ request: { summit: 'second-summit', language: 'ru', port: 0, browser: '/x' } });
    expect((await parse('--help')).help).toContain('npm run preview');
  });

  test('every fault is reported', async () => {
    expect(await codesOf('first-sumit')).toEqual(['usage/unknown-summit']);
    expect(await codesOf('first-summit', 'second-summit')).toEqual(['usage/one-summit']);
    expect(await codesOf('--port', '70000')).toEqual(['usage/not-a-port']);
    expect(await codesOf('--port', 'x', '--prot')).toEqual(['usage/unknown-option', 'usage/not-a-port']);
    const empty = parsePreviewArguments(createHostInMemory({ files: [] }), []);
    expect((await stopOf(empty)).findings.map(({ code }) => code)).toEqual(['usage/no-summits']);
  });
});

test('a port that is taken gives way to the next, and none that is free is a finding', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(65_535, '127.0.0.1', () => resolve(65_535));
  });
  const request = { summit: 'first-summit', language: undefined, port, browser: undefined };
  const serving = servePreview(createHostInMemory({ files: CONTENT }), request, '/nowhere');
  expect((await stopOf(serving)).findings.map(({ code }) => code)).toEqual(['usage/ports-taken']);
  await new Promise((resolve) => taken.close(resolve));
});
