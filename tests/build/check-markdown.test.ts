import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../scripts/build/check-markdown.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { stopOf } from '../helpers/stop-of.ts';

const printer = sharedPrinter();

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"/></svg>';
const FILES: readonly (readonly [string, string])[] = [
  ['talks/images/square.svg', SQUARE],
  ['other/square.svg', SQUARE],
];

/** What is found in a Markdown file: the line, the code and the message of each finding. */
async function check(text: string): Promise<{ slides: number; found: { code: string; message: string }[] }> {
  const host = createHostInMemory({ files: [...FILES, ['talks/talk.md', text]], links: ['talks/images/link.svg'] });
  const { slides, findings } = await checkMarkdown(host, 'talks/talk.md', printer);
  return {
    slides,
    found: findings.map(({ code, message, place }) => ({ code, message: `${place?.line} ${message}` })),
  };
}

const WORD = 'Donaudampfschifffahrtsgesellschaft';
const BULLETS = (count: number) => Array.from({ length: count }, (_, index) => `- Point ${index + 1}`).join('\n');
const TALK = (front: string, ...slides: string[]) => `---\nmarp: true\n${front}---\n\n${slides.join('\n\n---\n\n')}\n`;

describe('a planted fault is found on its line and slide', () => {
  test.each([
    [
      'too many points',
      TALK('', '# Talk', `## Points\n\n${BULLETS(20)}`),
      'check/slide-overflow',
      /^2\d Slide 2 .* bottom edge/,
    ],
    [
      'too many points in the gaia theme',
      TALK('theme: gaia\n', `# Points\n\n${BULLETS(14)}`),
      'check/slide-overflow',
      /^1\d Slide 1 .* bottom edge/,
    ],
    [
      'too many points in the uncover theme',
      TALK('theme: uncover\n', `# Points\n\n${BULLETS(16)}`),
      'check/slide-overflow',
      /^\d+ Slide 1/,
    ],
    [
      'a long word',
      TALK('style: "p { white-space: nowrap }"\n', `# Talk\n\nWords\n\n${WORD.repeat(4)}`),
      'check/slide-overflow',
      /^10 Slide 1 .* right edge/,
    ],
    [
      'the third slide by headingDivider',
      TALK('headingDivider: 2\n', `# Talk\n\n## One\n\nWords\n\n## Two\n\n${BULLETS(20)}`),
      'check/slide-overflow',
      /^2\d Slide 3/,
    ],
    [
      'a wide table',
      TALK('', `| One | Two |\n| --- | --- |\n| ${WORD.repeat(2)} | ${WORD.repeat(2)} |`),
      'check/wide-table',
      /^7 On slide 1/,
    ],
    [
      'code that Marp makes too small',
      TALK('', `\`\`\`js\nlet one = 1;\nlet two = "${WORD.repeat(5)}";\n\`\`\``),
      'markdown/small-text',
      /^6 Text of 10\.\d px .*\(slide 1\)/,
    ],
    [
      'small print',
      TALK('style: "section { font-size: 16px }"\n', '# Talk\n\nSmall words'),
      'markdown/small-text',
      /^8 Text of 16 px .*\(slide 1\)/,
    ],
    [
      'small print on one slide by its class',
      TALK(
        'style: "section.small p { font-size: 14px }"\n',
        '# Talk\n\nWords',
        '<!-- _class: small -->\n\nSmall words',
      ),
      'markdown/small-text',
      /^14 Text of 14 px .*\(slide 2\)/,
    ],
    [
      'a line cut off by a style of the file',
      TALK('style: "p { height: 40px; overflow: hidden }"\n', `# Talk\n\nOne line<br>two lines<br>three lines`),
      'check/cut-off',
      /^8 On slide 1/,
    ],
    [
      'text over the footer',
      TALK(
        'footer: Sources\nstyle: "footer { bottom: 300px; left: 80px; font-size: 36px }"\n',
        `# Talk\n\n${BULLETS(5)}`,
      ),
      'check/overlap',
      /\d On slide 1 .* the footer/,
    ],
    ['an image that is not there', TALK('', '# Talk\n\n![](images/sqare.svg)'), 'markdown/missing-image', /^7 /],
    [
      'a background that is not there',
      TALK('', '# Talk\n\n![bg right](images/none.png)'),
      'markdown/missing-image',
      /^7 /,
    ],
    ['an image outside of the folder', TALK('', '# Talk\n\n![](../other/square.svg)'), 'markdown/outside-image', /^7 /],
    ['an image on a network', TALK('', '# Talk\n\n![](https://example.org/a.png)'), 'markdown/remote-image', /^7 /],
    [
      'an image larger than the slide',
      TALK('', '# Talk\n\n![w:1400](images/square.svg)'),
      'check/slide-overflow',
      /^7 Slide 1/,
    ],
    ['a theme that Marp does not have', TALK('theme: gaja\n', '# Talk'), 'markdown/unknown-theme', /^3 /],
    [
      'points beside a split background',
      TALK('', `![bg left:60%](images/square.svg)\n\n${BULLETS(20)}`),
      'check/slide-overflow',
      /^\d+ Slide 1 .* bottom edge/,
    ],
    [
      'too much to read',
      TALK(
        'style: "section { font-size: 24px; line-height: 1.2 }"\n',
        `${'Words of a long text that nobody can follow while somebody speaks. '.repeat(12)}`,
      ),
      'check/crowded-slide',
      /^6 Slide 1/,
    ],
    [
      'Chinese text that does not fit',
      TALK('', `# 标题\n\n${'水资源共享需要共同的规则。'.repeat(110)}`),
      'check/slide-overflow',
      /^7 Slide 1/,
    ],
  ])('%s', async (_, text, code, message) => {
    const { found } = await check(text);
    expect(found).toEqual([{ code, message: expect.stringMatching(message) }]);
  });
});

test('twelve good slides give no finding', async () => {
  const slides = [
    '# A talk on shared rivers\n\nExample City, 6 May 2030',
    `## What we ask\n\n${BULLETS(6)}`,
    '## Three steps\n\n1. Measure\n2. Compare\n3. Share\n\n> A quotation of one line',
    '## Numbers\n\n| River | Gauges |\n| --- | ---: |\n| First | 12 |\n| Second | 7 |',
    '![bg right:40%](images/square.svg)\n\n## Words beside a picture\n\n- One\n- Two',
    '<!-- _class: invert -->\n\n![bg](images/square.svg)\n\n# On a picture',
    '## A picture\n\n![w:300](images/square.svg)',
    '## Code\n\n```js\nconst gauges = read();\nreturn gauges.length;\n```',
    '<!-- _class: invert -->\n\n# Inverted',
    '<!-- _class: lead -->\n\n# <!-- fit --> Fit',
    '## مياه مشتركة\n\n<p dir="rtl">قواعد مشتركة للأنهار</p>',
    '## Nested\n\n- One\n  - **Strong** and *soft*\n  - `code`\n- Two',
    '<!-- Only for the speaker. -->\n\n## 共享河流\n\n- 测量\n- 比较',
  ];
  const front = 'paginate: true\nheader: Rivers\nfooter: Example Institute\n';
  expect(await check(TALK(front, ...slides))).toEqual({ slides: slides.length, found: [] });
});

test('a file that is not there stops with what to do', async () => {
  const { codes } = await stopOf(checkMarkdown(createHostInMemory(), 'none.md', printer));
  expect(codes).toEqual(['markdown/no-file']);
});

test('a font that can not be loaded is told', async () => {
  const style =
    '@font-face { font-family: Remote; src: url(https://example.org/a.woff2) } section { font-family: Remote }';
  const host = createHostInMemory({ files: [['talk.md', TALK(`style: "${style}"\n`, '# Talk')]] });
  const { findings } = await checkMarkdown(host, 'talk.md', printer);
  expect(findings.map(({ code }) => code)).toContain('markdown/font-not-loaded');
});

test('a link that leads out of the folder is not followed', async () => {
  const host = createHostInMemory({
    files: [
      ['talks/images/link.svg', SQUARE],
      ['talks/talk.md', TALK('', '![](images/link.svg)')],
    ],
    links: ['talks/images/link.svg'],
  });
  const { findings } = await checkMarkdown(host, 'talks/talk.md', printer);
  expect(findings.map(({ code }) => code)).toEqual(['markdown/outside-image']);
});
