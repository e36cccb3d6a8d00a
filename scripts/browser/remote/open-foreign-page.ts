import type { Browser, Page } from 'puppeteer-core';

// As for a browser of our own: every connection, also to this computer, goes to a proxy that does not exist.
const NO_WAY_OUT = { proxyServer: 'http://127.0.0.1:9', proxyBypassList: ['<-loopback>'] };

/**
 * Opens a page in a browser that somebody else started, in a context of its own, which shares nothing with other work
 * there and reaches no network. Scroll bars are hidden: they would take width from what is measured. Closing the context
 * closes the page.
 */
export async function openForeignPage(browser: Browser): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.createBrowserContext(NO_WAY_OUT);
  const page = await context.newPage({ type: 'window' });
  // The setting holds as long as the session, which the page's end closes.
  const session = await page.createCDPSession();
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  return { page, close: async () => await context.close() };
}
