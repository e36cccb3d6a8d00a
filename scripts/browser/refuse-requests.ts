import type { HTTPRequest, Page } from 'puppeteer-core';

/** Lets a page load what it holds itself (`data:`, `about:`), and refuses all its other requests. */
export async function refuseRequests(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is being closed can't answer its requests, and does not need to.
    answer(request).catch(() => undefined);
  });
}

async function answer(request: HTTPRequest): Promise<void> {
  if (/^(?:data|about):/.test(request.url())) return await request.continue();
  // A refused navigation would show an error page; after status 204 the page stays as it is.
  if (request.isNavigationRequest()) return await request.respond({ status: 204 });
  return await request.abort('blockedbyclient');
}
