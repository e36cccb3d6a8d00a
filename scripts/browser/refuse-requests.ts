import type { HTTPRequest, Page } from 'puppeteer-core';

/** Lets a page load what it holds itself (`data:`, `about:`) and refuses every other request of it. */
export async function refuseRequests(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is being closed can't answer its requests, and need not.
    answer(request).catch(() => undefined);
  });
}

async function answer(request: HTTPRequest): Promise<void> {
  if (/^(?:data|about):/.test(request.url())) return await request.continue();
  // A refused navigation would show an error page instead; status 204 keeps the page as it is.
  if (request.isNavigationRequest()) return await request.respond({ status: 204 });
  return await request.abort('blockedbyclient');
}
