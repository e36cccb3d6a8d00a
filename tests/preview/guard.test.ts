import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { openedFile } from '../../scripts/preview/opened-file.ts';
import { type OpenPreview, openPreview } from '../helpers/open-preview.ts';

let preview: OpenPreview;
let port = 0;

beforeAll(async () => {
  preview = await openPreview();
  port = Number(new URL(preview.server.address).port);
  await preview.begin();
});

afterAll(async () => await preview.close());

/** Asks for a path as it is written, with headers of one's own. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return await new Promise<{ status: number | undefined; text: string; policy: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      const policy = String(answer.headers['content-security-policy'] ?? '');
      answer.on('end', () => resolve({ status: answer.statusCode, text, policy }));
    });
    asked.on('error', reject).end();
  });
}

const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
  'sec-websocket-protocol': 'vite-hmr',
};

const PATHS = [
  '/',
  '/preview.js',
  '/vite-client.js',
  '/@vite/client',
  '/pages/deck/1',
  '/pdf/deck',
  '/__open-in-editor?file=x',
];

test.each(PATHS)('%s is refused to who names another host', async (path) => {
  for (const host of ['evil.example', `evil.example:${port}`, `10.0.0.1:${port}`, `a.localhost:${port}`, '127.0.0.1']) {
    expect((await ask(path, { host })).status).toBe(403);
  }
});

test('its own names are answered, and pages of other sites are not', async () => {
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) expect((await ask('/', { host })).status).toBe(200);
  expect((await ask('/show?summit=other-summit', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  expect(preview.server.state().summit).toBe('base-summit');
});

test.each(PATHS)('%s is refused to a page of another origin, whatever else it says or leaves out', async (path) => {
  for (const origin of [
    'http://evil.example',
    'null',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    'x',
  ])
    expect((await ask(path, { origin })).status).toBe(403);
  for (const site of ['cross-site', 'same-site'])
    expect((await ask(path, { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' })).status).toBe(403);
});

test('its own pages may name their origin', async () => {
  for (const name of ['127.0.0.1', 'localhost'])
    expect((await ask('/preview.js', { origin: `http://${name}:${port}` })).status).toBe(200);
});

const UNREADABLE = [
  'http://[::1/',
  '//[::1/',
  '/%E0%A4%A',
  '/__open-in-editor?file=%E0%A4%A',
  '*',
  `/${'a'.repeat(9000)}`,
];

test.each(UNREADABLE)('an address that can’t be read is refused, and the server goes on: %s', async (path) => {
  expect((await ask(path)).status).toBe(400);
  await expect(ask(path, UPGRADE)).rejects.toThrow(/hang up|reset/i);
  expect((await ask('/')).status).toBe(200);
});

describe('no file is served but what the preview is made of', () => {
  test.each([
    '/package.json',
    '/../package.json',
    '/index.html',
    '/pane.js/../../preview-session.ts',
    '/scripts/preview.ts',
    '/content/base-summit/summit.yaml',
    '/templates/tokens.css',
    '/@fs/etc/passwd',
    `/@fs${projectFolder}/package.json`,
    `/@fs${projectFolder}/scripts/preview/page/pane.js`,
    '/@id/vite',
    '/node_modules/vite/package.json',
    '/pane.js?raw',
    '/package.json?import&raw',
    '/pages/deck/999',
    '/pages/other/1',
    '/places/deck/1/99999',
    '/%00',
    '//evil.example/preview.js',
  ])('%s', async (path) => {
    const { status, text } = await ask(path);
    if (path === '/pane.js?raw') expect(text).toContain('createPane');
    else expect([status, text]).toEqual([404, 'There is no such page.\n']);
  });
});

test('the page and what it shows may load nothing from elsewhere', async () => {
  const own = await ask('/');
  expect(own.policy).toContain("default-src 'none'; script-src 'self'");
  const { pages } = preview.server.state();
  const shown = await ask(`/pages/deck/${pages.deck?.version}`);
  expect(shown.status).toBe(200);
  expect(shown.policy).toContain("default-src 'none'");
  expect(shown.policy).not.toContain('script-src');
});

test('a socket is refused to who names another host, or comes from another origin', async () => {
  for (const header of [{ host: 'evil.example' }, { origin: 'http://evil.example' }, { origin: 'null' }])
    await expect(ask('/', { ...UPGRADE, ...header })).rejects.toThrow(/hang up|reset/i);
});

test('an editor is opened for files of the outline and the templates alone', async () => {
  const { root } = preview;
  const file = 'content/base-summit/summit.yaml';
  expect(await openedFile(root, `${file}:3:4`)).toBe(`${root}/${file}:3:4`);
  expect(await openedFile(root, `${root}/templates/tokens.css:9`)).toBe(`${root}/templates/tokens.css:9`);
  for (const other of [
    'package.json',
    '../x',
    '/etc/passwd:1:1',
    'content',
    'content/../package.json',
    'content/none.yaml',
    '',
  ]) {
    expect(await openedFile(root, other)).toBeUndefined();
  }
  const refused = await ask(`/__open-in-editor?file=${encodeURIComponent('/etc/passwd:1:1')}`);
  expect(refused.status).toBe(403);
});
