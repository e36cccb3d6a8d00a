import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBrowser } from '../../scripts/browser/browser.ts';
import { printPdf } from '../../scripts/browser/print-pdf.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { tries } from '../helpers/tries.ts';

const SECRET = 'a-local-secret-7391';
const printer = startBrowser(undefined);
let folder: string;
let file: string;
let server: Server;
let connections = 0;
let at: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-secret-'));
  await writeFile(join(folder, 'secret.txt'), SECRET);
  file = pathToFileURL(join(folder, 'secret.txt')).href;
  server = createServer((_, response) => response.end(SECRET));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await printer.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  connections = 0;
});

/** The text of a page as it is printed. */
async function print(html: string): Promise<string> {
  const bytes = await printer.withPage('printing a page', async (page) => {
    await showPage(page, html);
    return await printPdf(page);
  });
  return (await readPdf(bytes)).pages.map(({ text }) => text).join('\n');
}

/** Ways out of a page, by what they try. */
function ways(address: string): Record<string, string> {
  return {
    image: `<img src="${address}/a.png">`,
    'image set': `<img srcset="${address}/a.png 1x, ${address}/b.png 2x">`,
    picture: `<picture><source srcset="${address}/a.webp"><img src="${address}/a.png"></picture>`,
    background: `<div style="background:url(${address}/a.png);width:9px;height:9px">x</div>`,
    'list marker': `<ul style="list-style-image:url(${address}/a.png)"><li>x</ul>`,
    import: `<style>@import url(${address}/a.css);</style>`,
    stylesheet: `<link rel="stylesheet" href="${address}/a.css">`,
    font: `<style>@font-face{font-family:x;src:url(${address}/a.woff2)}</style><p style="font-family:x">x</p>`,
    preconnect: `<link rel="preconnect" href="${address}">`,
    'dns-prefetch': `<link rel="dns-prefetch" href="${address}">`,
    prefetch: `<link rel="prefetch" href="${address}/a">`,
    preload: `<link rel="preload" as="image" href="${address}/a.png">`,
    prerender: `<link rel="prerender" href="${address}/a">`,
    icon: `<link rel="icon" href="${address}/a.ico">`,
    frame: `<iframe src="${address}/a"></iframe>`,
    object: `<object data="${address}/a"></object>`,
    embed: `<embed src="${address}/a">`,
    'SVG image': `<svg width="9" height="9"><image href="${address}/a.png" width="9" height="9"/></svg>`,
    'SVG use': `<svg><use href="${address}/a.svg#a"/></svg>`,
    filter: `<div style="filter:url(${address}/a.svg#f)">x</div>`,
    video: `<video poster="${address}/a.png" src="${address}/a.mp4" autoplay></video>`,
    'meta refresh': `<meta http-equiv="refresh" content="0;url=${address}/a">`,
    base: `<base href="${address}/"><img src="a.png">`,
    'inline frame document': `<iframe srcdoc="<img src='${address}/a.png'>"></iframe>`,
    script: `<script>fetch('${address}/a'); new WebSocket('${address.replace('http', 'ws')}'); navigator.sendBeacon('${address}/a')</script>`,
    'script file': `<script src="${address}/a.js"></script>`,
    handler: `<img src="data:," onerror="fetch('${address}/a')"><body onload="location='${address}/a'">`,
    form: `<form action="${address}/a"><button autofocus>x</button></form>`,
  };
}

describe('a page can open no connection', () => {
  test('one by one, and all together', async () => {
    const open: string[] = [];
    const all = Object.entries(ways(at));
    // Each way alone takes a page of its own: all of them by `npm run test:long`.
    for (const [name, html] of all.slice(0, tries(all.length))) {
      const text = await print(`<p>Shown</p>${html}`);
      // A refresh, too, leaves the page in its place.
      if (connections > 0 || text.includes(SECRET) || !text.includes('Shown')) open.push(name);
      connections = 0;
    }
    expect(open).toEqual([]);
    await print(all.map(([, html]) => html).join('\n'));
    expect(connections).toBe(0);
  });

  test('the server that counts does count', async () => {
    expect(await (await fetch(at)).text()).toBe(SECRET);
    expect(connections).toBe(1);
  });
});

describe('a page can read no file', () => {
  test.each(['frame', 'object', 'embed', 'inline frame document', 'meta refresh', 'import', 'SVG use'])(
    'by %s',
    async (name) => {
      const html = (ways(file)[name] ?? '').replaceAll(`${file}/a.css`, file).replaceAll(`${file}/a`, file);
      expect(html).toContain(file);
      const text = await print(`<p>Shown</p>${html}<iframe src="view-source:${file}"></iframe>`);
      expect(text).toContain('Shown');
      expect(text).not.toContain(SECRET);
    },
  );
});

test('no script of the page runs', async () => {
  const html = `<p id="text">as written</p><script>document.getElementById('text').textContent = 'changed'</script>
<img src="data:," onerror="document.getElementById('text').textContent = 'changed'">
<svg onload="document.getElementById('text').textContent = 'changed'"></svg>
<noscript><p>without scripts</p></noscript>`;
  const text = await print(html);
  expect(text).toContain('as written');
  expect(text).toContain('without scripts');
  expect(text).not.toContain('changed');
});

test('a picture inside the page is shown', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const width = await printer.withPage('showing a page', async (page) => {
    await showPage(page, `<img src="data:image/png;base64,${pixel}">`);
    return await page.evaluate(() => document.images[0]?.naturalWidth);
  });
  expect(width).toBe(1);
});
