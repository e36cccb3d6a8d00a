import type { Page } from 'puppeteer-core';

/**
 * Prints the page as a tagged PDF with bookmarks, in the page size of its stylesheet, and gives the bytes of the file.
 * Each element whose id is an address of the outline becomes a place that the PDF can be opened at.
 */
export async function printPdf(page: Page): Promise<Uint8Array> {
  await page.evaluate(nameAddresses);
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  await page.evaluate(() => document.getElementById('_addresses')?.remove());
  return bytes;
}

// Runs in the browser: it can use nothing else of this file. The browser makes a place of an id only where a link leads to
// it, also a link that is not shown. The ids of addresses are those with a slash.
function nameAddresses(): void {
  const list = document.createElement('div');
  list.id = '_addresses';
  list.hidden = true;
  for (const { id } of document.querySelectorAll('[id*="/"]')) {
    const link = document.createElement('a');
    link.setAttribute('href', `#${id}`);
    list.append(link);
  }
  document.body.append(list);
}
