import { describe, expect, test } from 'vitest';
import { checkMarkdown, type MarpWishes } from '../../scripts/build/check-markdown.ts';
import { createHostInMemory, type MemoryOptions } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { stopOf } from '../helpers/stop-of.ts';
import { firstOf } from '../helpers/tries.ts';

const printer = sharedPrinter();

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is found in `repo/talks/talk.md` beside some files of its repository: the code of each finding, in order. */
async function check(
  text: string | Uint8Array,
  files: Files = {},
  { wishes = {}, ...options }: Omit<MemoryOptions, 'files'> & { wishes?: MarpWishes } = {},
): Promise<string[]> {
  const all = Object.entries({ 'repo/.git/HEAD': 'ref', 'repo/talks/talk.md': text, ...files });
  const host = createHostInMemory({ files: all, ...options });
  const { findings } = await checkMarkdown(host, 'repo/talks/talk.md', printer, wishes);
  return findings.map(({ code }) => code);
}

// These lines leave a slide in Marp's default theme, and stay on it in the small type of the house.
const LINES = Array.from({ length: 15 }, (_, index) => `- Line ${index + 1} of the list`).join('\n');
const HOUSE = '/* @theme house */\n@import "default";\nsection { font-size: 18px; }\nli { margin: 0; }';
const DECK = `---\ntheme: house\n---\n\n# In the house's type\n\n${LINES}\n`;
const SMALL = ['markdown/small-text'];
// With HTML on, the style stays and the last line leaves the slide.
const BAND = '# A band\n\n<div style="height: 560px; background: #ddd"></div>\n\nThe line below.\n';

describe('the theme of a deck is found', () => {
  const places: [string, Files][] = [
    ['in .marprc', { 'repo/talks/.marprc': 'themeSet: house.css', 'repo/talks/house.css': HOUSE }],
    ['in .marprc as JSON', { 'repo/talks/.marprc': '{ "themeSet": ["house.css"] }', 'repo/talks/house.css': HOUSE }],
    ['in .marprc.json', { 'repo/.marprc.json': '{ "themeSet": "css/house.css" }', 'repo/css/house.css': HOUSE }],
    ['in .marprc.yaml', { 'repo/.marprc.yaml': 'themeSet: [css/house.css]', 'repo/css/house.css': HOUSE }],
    ['in .marprc.yml, as a folder', { 'repo/.marprc.yml': 'themeSet: ./css', 'repo/css/house.css': HOUSE }],
    ['in package.json', { 'repo/package.json': '{ "marp": { "themeSet": "house.css" } }', 'repo/house.css': HOUSE }],
    [
      'in the settings of Visual Studio Code',
      {
        'repo/.vscode/settings.json': '{ // ours\n "markdown.marp.themes": ["./house.css"], }',
        'repo/house.css': HOUSE,
      },
    ],
    [
      'by its path, in place of the one named',
      { 'repo/talks/.marprc.yml': 'theme: ./h.css', 'repo/talks/h.css': HOUSE },
    ],
  ];

  // In all: `npm run test:long`.
  test.each(firstOf(places))('%s', async (_, files) => {
    expect(await check(DECK, files)).toEqual(SMALL);
  });

  test('on the command line', async () => {
    const files = { 'desk/house.css': HOUSE };
    expect(await check(DECK, files, { startedIn: 'desk', wishes: { themeSet: ['house.css'] } })).toEqual(SMALL);
  });
});

describe('where the theme is not known, nothing is said of fit', () => {
  test.each<[string, string, Files]>([
    ['beside the deck, and named nowhere', DECK, { 'repo/talks/house.css': HOUSE }],
    ['with Windows line ends', DECK.replaceAll('\n', '\r\n'), {}],
    ['behind a byte-order mark', `\uFEFF${DECK}`, {}],
    ['in a comment', `<!-- theme: house -->\n\n${LINES}`, {}],
    ['in settings above the repository', DECK, { '.marprc.yml': 'themeSet: house.css', 'house.css': HOUSE }],
  ])('%s', async (_, text, files) => {
    expect(await check(text, files)).toEqual(['markdown/unknown-theme']);
  });

  test('in UTF-16', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${DECK}`, 'utf16le'));
    expect(await check(bytes)).toEqual(['markdown/unknown-theme']);
  });

  test('in settings that are a program, which is not run', async () => {
    const files = { 'repo/talks/marp.config.mjs': 'throw new Error("run")', 'repo/talks/house.css': HOUSE };
    expect(await check(DECK, files)).toEqual(['markdown/settings-not-run']);
    expect(await check(`# No theme\n\n${LINES}`, files)).toEqual(['markdown/settings-not-run']);
    const known = await check(`---\ntheme: gaia\n---\n\n# A theme of Marp's\n\n${LINES}`, files);
    expect(known).toEqual(['markdown/settings-not-run', 'check/slide-overflow']);
  });
});

describe('a theme that no setting names is tried from beside the deck, and no error is told', () => {
  const tried = async (files: Files, text = DECK) => {
    const all = Object.entries({ 'repo/.git/HEAD': 'ref', 'repo/talks/talk.md': text, ...files });
    const { findings } = await checkMarkdown(createHostInMemory({ files: all }), 'repo/talks/talk.md', printer);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    return findings[0] ?? { message: '', hint: '' };
  };

  test('in it the slides may fit', async () => {
    const { message, hint } = await tried({ 'repo/talks/house.css': HOUSE });
    expect(message).toContain("No setting names the stylesheet of the theme 'house'");
    expect(message).toContain("With 'house.css' they fit.");
    expect(hint).toContain('--theme-set house.css');
  });

  test('those that would not are named, and the stylesheet by its way from the deck', async () => {
    const large = HOUSE.replace('18px', '44px');
    const { message, hint } = await tried({ 'repo/themes/a.css': large }, `${DECK}\n---\n\n# Short\n`);
    expect(message).toContain("With '../themes/a.css', slide 1 would not fit.");
    expect(hint).toContain('--theme-set ../themes/a.css');
  });

  test('settings that are a program say so too', async () => {
    const files = { 'repo/marp.config.js': 'run()', 'repo/talks/house.css': HOUSE };
    expect((await tried(files)).message).toContain("With 'house.css' they fit.");
  });

  test('two stylesheets of that name in a folder, or one outside of the repository, are none', async () => {
    const two = { 'repo/talks/a.css': HOUSE, 'repo/talks/b.css': HOUSE };
    expect((await tried(two)).message).toContain("Nobody here has the theme 'house'");
    expect((await tried({ 'themes/house.css': HOUSE })).message).toContain("Nobody here has the theme 'house'");
  });
});

describe('a stylesheet that the deck’s styles import is taken as a browser takes it', () => {
  const importing = (address: string) => style(`@import url("${address}");`, `# A\n\n${LINES.slice(0, 150)}`);
  const LARGE = 'li { font-size: 90px !important }';

  const imports: [string, string, Files, string[]][] = [
    ['beside the deck', './large.css', { 'repo/talks/large.css': LARGE }, ['check/slide-overflow']],
    ['elsewhere in the repository', '../css/large.css', { 'repo/css/large.css': LARGE }, ['check/slide-overflow']],
    ['not there', 'none.css', {}, ['markdown/unread-style']],
    ['outside', '../../large.css', { 'large.css': LARGE }, ['markdown/unread-style']],
    ['no CSS', 'a.css', { 'repo/talks/a.css': 'li { color: red' }, ['markdown/unread-style']],
    ['fonts on a network', 'https://example.org/css2?family=Inter:ital,wght@0,400;1,400', {}, []],
  ];

  test.each(firstOf(imports))('%s', async (_, address, files, codes) => {
    expect(await check(importing(address), files)).toEqual(codes);
  });
});

describe('settings and stylesheets that can not be used are told', () => {
  const unusable: [string, Files, string[]][] = [
    ['no JSON', { 'repo/talks/.marprc.json': '{ "html": ' }, ['markdown/unusable-settings', 'markdown/unknown-theme']],
    [
      'a stylesheet that is not there',
      { 'repo/talks/.marprc': 'themeSet: none.css' },
      ['markdown/unread-theme', 'markdown/unknown-theme'],
    ],
    [
      'a stylesheet outside of the repository',
      { 'repo/talks/.marprc': 'themeSet: ../../other/house.css', 'other/house.css': HOUSE },
      ['markdown/unread-theme', 'markdown/unknown-theme'],
    ],
    [
      'a stylesheet without a name',
      { 'repo/talks/.marprc': 'themeSet: house.css', 'repo/talks/house.css': 'section { color: red }' },
      ['markdown/unread-theme', 'markdown/unknown-theme'],
    ],
  ];

  test.each(firstOf(unusable))('%s', async (_, files, codes) => {
    expect(await check(DECK, files)).toEqual(codes);
  });
});

describe('HTML is shown as the settings ask', () => {
  const settings: [string, Files, string[]][] = [
    ['Marp drops the style by itself', {}, []],
    ['html: true', { 'repo/.marprc.yml': 'html: true' }, ['check/slide-overflow']],
    ['an element with its attributes', { 'repo/.marprc.yml': 'html: { div: [style] }' }, ['check/slide-overflow']],
    ['enableHtml', { 'repo/.vscode/settings.json': '{"markdown.marp.enableHtml": true}' }, ['check/slide-overflow']],
    ['html of the editor', { 'repo/.vscode/settings.json': '{"markdown.marp.html": "all"}' }, ['check/slide-overflow']],
  ];

  test.each(firstOf(settings))('%s', async (_, files, codes) => {
    expect(await check(BAND, files)).toEqual(codes);
  });

  test('--html', async () => {
    expect(await check(BAND, {}, { wishes: { html: true } })).toEqual(['check/slide-overflow']);
  });
});

describe('what is read is a regular file inside of the repository, or of the folder that the check was started in', () => {
  const SQUARE =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200"/></svg>';
  const far = '# A picture\n\n![](../../img/square.svg)\n';

  test('a picture elsewhere in the repository is shown', async () => {
    const files = { 'repo/img/square.svg': SQUARE };
    expect(await check('# A picture\n\n![w:900 h:900](../img/square.svg)\n', files)).toEqual(['check/slide-overflow']);
  });

  test('a picture outside is shown only to who started there', async () => {
    const files = { 'img/square.svg': SQUARE };
    expect(await check(far, files)).toEqual(['markdown/outside-image']);
    expect(await check(far, files, { startedIn: '' })).toEqual([]);
  });

  test('a pipe and a file with holes are not read', async () => {
    const files = { 'repo/talks/a.svg': SQUARE, 'repo/talks/b.svg': SQUARE };
    const options = { devices: ['repo/talks/a.svg'], sizes: { 'repo/talks/b.svg': 4e8 } };
    const found = await check('# Pictures\n\n![](a.svg) ![](b.svg)\n', files, options);
    expect(found).toEqual(['markdown/unread-image', 'markdown/unread-image']);
    const deck = { devices: ['repo/talks/talk.md'], files: [['repo/talks/talk.md', '# A']] as const };
    expect((await stopOf(checkMarkdown(createHostInMemory(deck), 'repo/talks/talk.md', printer))).codes).toEqual([
      'markdown/no-file',
    ]);
  });
});

describe('a deck is judged as it is shown', () => {
  test.each<[string, string, string[]]>([
    ['a head that is no YAML is dropped', '---\ntheme: [gaia\n---\n\n# A', ['markdown/dropped-head']],
    ['Korean letters have no font here', '# 강을 나누다', ['markdown/not-measured']],
    [
      'what a script draws is not there',
      '---\nmarp: true\n---\n\n# A\n\n<div class="mermaid">\ngraph LR\n</div>',
      ['markdown/not-measured'],
    ],
    [
      'a share of the window is one of the slide',
      style('h1 { font-size: 8vw; white-space: nowrap }', '# Water for all eleven states'),
      ['check/slide-overflow'],
    ],
    [
      'a slide as large as the window fits',
      style('section { width: 100vw; height: 100vh }', `# A\n\n- One\n- Two`),
      [],
    ],
    [
      'text near to an edge is a warning in true words',
      style(
        'section { display: block; padding: 40px 78px } .h { height: 545px } p { margin: 0 }',
        '# A\n\n<div class="h"></div>\n\nThe last line',
      ),
      ['markdown/near-edge'],
    ],
    [
      'text past its box is a warning',
      style(
        '.b { background: #ddd; height: 40px } .b p { margin: 0 }',
        '# A\n\n<div class="b">\n\nOne<br>Two<br>Three\n\n</div>',
      ),
      ['markdown/past-box'],
    ],
    [
      'what grazes a text and was placed by hand is a warning',
      style(
        '.n { position: absolute; left: 100px; top: 345px; font-size: 30px }',
        '# Headline\n\n<div class="n">1</div>',
      ),
      ['markdown/overlap'],
    ],
    [
      'a formula that leaves no room is told, since MathJax sets it higher',
      `# A\n\n$$\n\\begin{matrix} ${Array.from({ length: 13 }, () => 'a').join(' \\\\ ')} \\end{matrix}\n$$`,
      ['markdown/formula-room'],
    ],
    ['a formula of KaTeX is measured as it is', '---\nmath: katex\n---\n\n# A\n\n$$\n\\frac{a}{b}\n$$', []],
    ["a size of Marp's own is no fault", '# A\n\nPress <kbd>Esc</kbd> to leave.', []],
    [
      'a font on a network is told by the deck',
      style(
        '@font-face { font-family: Far; src: url(https://example.org/a.woff2) } section { font-family: Far }',
        '# A',
      ),
      ['markdown/font-not-loaded'],
    ],
  ])('%s', async (_, text, codes) => {
    expect(await check(text)).toEqual(codes);
  });

  test('another encoding is told at its line', async () => {
    expect(await check(new Uint8Array([35, 32, 65, 10, 10, 0xe9, 0xe8, 10]))).toEqual(['markdown/not-utf8']);
  });

  test('code is measured in a monospaced font, and the fonts are named', async () => {
    const host = createHostInMemory({ files: [['talk.md', '# A\n\n`iii`\n\n## 标题\n']] });
    const { fonts } = await checkMarkdown(host, 'talk.md', printer);
    expect(fonts).toEqual(['Cousine', 'Noto Sans', 'Noto Sans SC']);
  });
});

function style(rules: string, text: string): string {
  return `---\nmarp: true\nstyle: |\n  ${rules}\n---\n\n${text}\n`;
}
