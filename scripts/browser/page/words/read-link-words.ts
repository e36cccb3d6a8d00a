import type { Page } from 'puppeteer-core';

/**
 * Describes the targets of the shown page's links, by address (`#id` within the page): the link's title or label, or
 * else the heading or first words of the target. Links without such words are left out.
 */
export async function readLinkWords(page: Page): Promise<Map<string, string>> {
  const pairs = await page.evaluate(() => {
    const opening = (text: string) => {
      const words = text.replace(/\s+/g, ' ').trim();
      return words.length <= 120 ? words : `${words.slice(0, 120).replace(/\s\S*$/, '')} …`;
    };
    const wordsAt = (id: string) => {
      const found = document.getElementById(id);
      // The number of a note says nothing by itself: the passage that cites it does.
      const target = found?.closest('sup') ? found.closest('p, li, td, th, h1, h2, h3, figcaption') : found;
      const heading = target?.querySelector('h1, h2, h3, h4, h5, h6');
      const copy = (heading ?? target)?.cloneNode(true) as Element | undefined;
      for (const number of copy?.querySelectorAll('sup') ?? []) number.remove();
      return opening(copy?.textContent ?? '');
    };
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link): [string, string] => {
      const address = link.getAttribute('href') ?? '';
      const said = opening(link.title || link.ariaLabel || '');
      if (!address.startsWith('#')) return [link.href, said];
      return [address, said || wordsAt(decodeURIComponent(address.slice(1)))];
    });
  });
  return new Map(pairs.filter(([, words]) => words !== ''));
}
