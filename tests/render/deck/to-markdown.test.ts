import { describe, expect, test } from 'vitest';
import { marpThemeHead } from '../../../scripts/design/stylesheet.ts';
import { escapeMarkdown } from '../../../scripts/render/deck/escape-markdown.ts';
import { renderDeckHtml } from '../../../scripts/render/deck/render-deck-html.ts';
import { toMarkdown } from '../../../scripts/render/deck/to-markdown.ts';
import { plainText, type RichText } from '../../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';

const link = (href: string): RichText => ({
  kind: 'rich',
  pieces: [{ kind: 'link', href, children: [{ kind: 'text', value: 'x' }] }],
});

describe('words as Markdown', () => {
  test.each([
    ['3 * 4 = 12', '3 \\* 4 = 12'],
    ['snake_case', 'snake\\_case'],
    ['Q&A <b>', 'Q&amp;A &lt;b&gt;'],
    ['a | b', 'a &#124; b'],
    ['1. first', '1\\. first'],
    ['- dash', '\\- dash'],
    ['# hash', '\\# hash'],
    ['2024', '2024'],
    ['Plain words, with marks: yes; “quoted”.', 'Plain words, with marks: yes; “quoted”.'],
  ])('%j is %j', (words, markdown) => {
    expect(toMarkdown(plainText(words))).toBe(markdown);
  });

  test('inside a line are not escaped as its beginning', () => {
    expect(escapeMarkdown('- dash', false)).toBe('- dash');
  });

  test.each([':smile:', ':+1:', ':100:', ':heart_eyes:', 'a:smile:b :smile: c', ':-1:', 'at 12:30:45, :x:'])(
    'that name an emoji stay words in Marp’s own tools, which would fetch an image: %s',
    async (words) => {
      const { Marp } = await import('@marp-team/marp-core');
      const { html } = new Marp({ html: true, script: false }).render(toMarkdown(plainText(words)));
      expect(html).not.toContain('<img');
      expect(html.replace(/<[^>]*>/g, '').trim()).toBe(words);
    },
  );

  test('that are a time of day are left alone', () => {
    expect(toMarkdown(plainText('from 12:30:45 on'))).not.toContain('<wbr');
  });

  test('that end in an exclamation mark do not make an image of the link behind them', async () => {
    const text: RichText = {
      kind: 'rich',
      pieces: [{ kind: 'text', value: 'Look!' }, ...link('https://example.org/a').pieces],
    };
    const { html } = await renderDeckHtml(`## ${toMarkdown(text)}`, marpThemeHead('communique'), new Map());
    expect(html).not.toContain('<img');
    expect(html).toContain('Look!<a href="https://example.org/a">x</a>');
  });
});

describe('a link', () => {
  test.each([
    'https://example.org/a_b/c-d.html',
    'https://example.org/?a=1&b=2#c',
    'https://example.org/%D0%B0%20b',
    'https://example.org/Wiki_(page)',
    'https://example.org/a,b;c:d@e!f',
    'mailto:office@example.org',
  ])('to %s leads there from a slide and from the brief', async (href) => {
    const { html } = await renderDeckHtml(toMarkdown(link(href)), marpThemeHead('communique'), new Map());
    const addressOf = (markup: string) =>
      /href="([^"]*)"/
        .exec(markup)?.[1]
        ?.replaceAll('&amp;', '&')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(addressOf(html)).toBe(href);
    expect(addressOf(toHtml(link(href)))).toBe(href);
  });
});

test('a space that does not break is kept where it stands alone, as in an empty cell', () => {
  expect(toMarkdown(plainText('\u00A0'))).toBe('&nbsp;');
  expect(toMarkdown(plainText(' a\u00A0b '))).toBe('a\u00A0b');
});
