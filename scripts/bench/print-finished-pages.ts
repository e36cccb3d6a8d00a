import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

// The floor of any tool that prints with a browser: finished pages, opened and printed at once, with nothing read, laid
// out or checked. Given are the browser's path and the pages; each PDF is written beside its page.
const [, , executablePath = '', ...pages] = process.argv;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath, args, headless: 'shell', pipe: true });
try {
  await Promise.all(
    pages.map(async (path) => {
      const page = await browser.newPage({ type: 'window' });
      await page.goto(pathToFileURL(path).href);
      await writeFile(`${path}.floor.pdf`, await page.pdf({ preferCSSPageSize: true, tagged: true }));
    }),
  );
} finally {
  await browser.close();
}
