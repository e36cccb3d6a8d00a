import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xmlFault } from '../../../scripts/outline/image/check-xml.ts';
import { createDice, type Dice } from '../../helpers/mutate.ts';
import { openContext } from '../../helpers/open-context.ts';

const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a drawing -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 80">
<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>
<g stroke='#123' fill="none"><g><path d="M0 0h4v4z"/></g>
<use xlink:href="#a"/><style><![CDATA[ path > a { } ]]></style>
<title>A &amp; B &#169; &lt;</title></g>
<metadata><x:r xmlns:x="urn:x"><x:s x:a="1"/></x:r></metadata>
</svg>
`;

describe('what keeps a drawing from being read', () => {
  test.each([
    ['<svg>\n<g><g></g>\n</svg>', '<g> is opened here, and one </g> is missing before the </svg> in line 3', '<g'],
    ['<svg><g/>', '<svg> is opened here, and one </svg> is missing', '<svg'],
    ['<svg></g></svg>', '</g> closes nothing that is open', '</g>'],
    ['<svg><g a="1" a="2"/></svg>', "<g> has its 'a' twice", '<g'],
    ['<svg><g a=1/></svg>', /^<g> can't be read/, '<g'],
    ['<svg><g a="1/></svg>', /^<g> can't be read/, '<g'],
    ['<svg><use xlink:href="#a"/></svg>', /'xlink:href' has a prefix that no xmlns:xlink declares/, '<use'],
    ['<svg>a & b</svg>', /an & stands alone here/, '&'],
    ['<svg><g a="&nbsp;"/></svg>', /in the 'a' of <g> an & stands alone/, '<g'],
    ['<svg>1 < 2</svg>', /a < stands here/, '<'],
    ['<svg><!-- a -- b --></svg>', /a remark/, '<!--'],
    ['<svg/>more', /something stands outside of <svg>/, 'm'],
    ['<svg/><svg/>', /a second drawing/, '<svg'],
    [' <?xml version="1.0"?><svg/>', /must be the very beginning/, '<?xml version="1.0"?>'],
    ['<svg>\u0001</svg>', /a control character \(U\+0001\)/, '\u0001'],
  ])('%s', (text, reason, words) => {
    const { from = 0, to = 0, ...fault } = xmlFault(text) ?? {};
    expect(fault).toEqual({ reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) });
    expect(text.slice(from, to)).toBe(words);
  });
});

describe('a browser reads what is let through, and nothing else', () => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await openContext();
  });
  afterAll(async () => await browser.close());

  test('1,500 drawings with a fault or two', async () => {
    const texts = Array.from({ length: 1500 }, (_, seed) => withFaults(DRAWING, createDice(seed)));
    const page = await browser.newPage();
    const complaints = await page.evaluate(
      (all) => {
        const parser = new DOMParser();
        return all.map(
          (text) => parser.parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
        );
      },
      [DRAWING, ...texts],
    );
    // What an address or a number stands for is not looked at here.
    const isOfOthers = (complaint: string | undefined) => /not a valid URI|xmlChar|version/.test(complaint ?? '');
    const differing = [DRAWING, ...texts].filter((text, index) => {
      const isRefused = (complaints[index] ?? undefined) !== undefined;
      return (xmlFault(text) !== undefined) !== isRefused && !isOfOthers(complaints[index] ?? undefined);
    });
    expect(differing).toEqual([]);
    expect(complaints.filter((complaint) => !complaint).length).toBeGreaterThan(100);
  });
});

const PIECES = [
  '</g>',
  '<g>',
  '"',
  "'",
  '&',
  '<',
  '>',
  '/',
  '-->',
  '<!--',
  '--',
  '<?',
  ']]>',
  'x:',
  '<b/>',
  ' a="1"',
  '=',
  'é',
  '1',
];

function withFaults(text: string, dice: Dice): string {
  const at = dice(text.length + 1);
  switch (dice(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + dice(6));
    case 1:
      return text.slice(0, at) + (PIECES[dice(PIECES.length)] ?? '') + text.slice(at);
    case 2: {
      const tags = [...text.matchAll(/<[^>]*>/g)];
      const tag = tags[dice(tags.length)];
      return tag === undefined ? text : text.slice(0, tag.index) + text.slice(tag.index + tag[0].length);
    }
    default:
      return withFaults(withFaults(text, dice), dice);
  }
}
