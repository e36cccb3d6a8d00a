import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ForeignCode, makeForeignCode } from '../helpers/foreign-code.ts';

let foreign: ForeignCode;

beforeAll(async () => {
  foreign = await makeForeignCode();
});
afterAll(() => foreign.remove());

test.runIf(process.platform !== 'win32')(
  'a preview that is started in a summit’s folder runs no program that lies there',
  async () => {
    const preview = foreign.start('preview.ts', ['--port', '0']);
    await expect.poll(() => preview.said.text, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const address = /http:\S+/.exec(preview.said.text)?.[0];
    for (const path of ['', 'preview.css', '@vite/client', 'pdf/deck']) {
      expect((await fetch(`${address}${path}`)).status).toBe(200);
    }
    preview.child.kill('SIGINT');
    await preview.ended;
    expect(foreign.hasRun()).toBe(false);
  },
);
