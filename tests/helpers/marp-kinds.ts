const WORDS =
  'water gauge river basin treaty season flood delta canal reservoir ministry delegate reading autumn'.split(' ');
// A step that shares no divisor with the number of words: neighbours differ, and the same call gives the same words.
const STEP = 5;

function words(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => WORDS[(from + index * STEP) % WORDS.length] ?? '');
}

function sentence(from: number, count: number): string {
  const text = words(from, count).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const list = (count: number, length = 6) =>
  rows(count, (row) => `- ${row % 3 === 0 ? `**${words(row, 1)}**: ` : ''}${sentence(row, length)}`);

const code = (count: number, length = 5) =>
  [
    '```python',
    rows(count, (row) => `${'    '.repeat(row % 3)}v${row} = ${words(row, length).join('.')}(${row})`),
    '```',
  ].join('\n');

function table(count: number, columns: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (row: number) => Array.from({ length: columns }, (_, column) => words(row + column, 2).join(' '));
  return [line(words(0, columns)), `|${'---|'.repeat(columns)}`, rows(count, (row) => line(cells(row)))].join('\n');
}

function rows(count: number, row: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => row(index)).join('\n');
}

const element = (name: string, ...parts: readonly string[]) =>
  `<div class="${name}">\n\n${parts.join('\n\n')}\n\n</div>`;

/** The kinds of slides that people write, each with more or less on it. */
const KINDS: Readonly<Record<string, (amount: number) => string>> = {
  list: (n) => `# ${sentence(1, 4)}\n\n${list(n)}`,
  nested: (n) =>
    `## ${sentence(2, 4)}\n\n${rows(Math.ceil(n / 2), (row) => `- ${sentence(row, 5)}\n    - ${sentence(row + 1, 6)}\n    - ${sentence(row, 4)}`)}`,
  box: (n) =>
    `# ${sentence(3, 3)}\n\n${element('box', '**Note**', list(n))}\n\n<div class="band">\n${sentence(4, 6)}\n</div>`,
  columns: (n) =>
    `# ${sentence(5, 3)}\n\n${element('columns', element('column', '### One', list(n, 5)), element('column', '### Two', list(Math.ceil(n / 2), 5)))}`,
  table: (n) => `## ${sentence(6, 4)}\n\n${table(n, 4)}\n\n**${sentence(7, 5)}**`,
  wideTable: (n) => `## ${sentence(8, 4)}\n\n${table(3, n)}`,
  code: (n) => `## ${sentence(9, 4)}\n\n${code(n)}\n\n- ${sentence(10, 6)}`,
  longCode: (n) => `## ${sentence(11, 4)}\n\n${code(4, n + 3)}`,
  pictureRight: (n) => `## ${sentence(12, 3)}\n\n![bg right:40% 98%](bank.svg)\n\n${list(n, 5)}`,
  pictureLeft: (n) =>
    `![bg left:33%](bank.svg)\n\n# ${sentence(13, 3)}\n\n${rows(n, (row) => `${row + 1}. ${sentence(row, 7)}`)}`,
  quotation: (n) => `> **A delegate**\n>\n${rows(n, (row) => `> ${sentence(row, 9)}`)}`,
  picture: (n) => `## ${sentence(1, 3)}\n\n![h:${60 + n * 40}](bank.svg)\n\n${sentence(2, 9)}`,
  formula: (n) =>
    `## ${sentence(3, 3)}\n\n$$\\begin{aligned}${rows(n, (row) => `x_{${row}} &= \\frac{a_{${row}}}{b+${row}}\\\\`)}\\end{aligned}$$`,
  fitted: (n) => `# <!-- fit --> ${sentence(4, 4)}\n\n${list(n)}`,
  title: (n) => `<!-- _class: lead -->\n\n# ${sentence(5, 3 + n)}\n\n## ${sentence(6, 6)}`,
  japanese: (n) =>
    `# 本日のゴール\n\n${rows(n, (row) => `- **観測${row}**: 河川の水位を毎日記録し、季節ごとの変化を会議で共有する仕組み`)}`,
  cells: (n) =>
    `## ${sentence(7, 3)}\n\n<table><tr><td>\n\n${list(n, 4)}\n\n</td><td>\n\n${list(2, 4)}\n\n</td></tr></table>`,
};

/** A stylesheet for all of a deck, in its head or as a theme of its own. */
interface MarpTheme {
  readonly head: string;
  readonly css?: string;
}

const THEMES: Readonly<Record<string, MarpTheme>> = {
  boxes: {
    head: `theme: default
paginate: true
style: |
  section { font-family: Arial, sans-serif; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; }
  .box { border: 2px solid #27ae60; border-radius: 8px; padding: 15px 20px; margin: 10px 0; background: #e6ffe6; }
  .band { background: linear-gradient(135deg, #d4ed00, #00bcd4); padding: 20px; font-weight: bold; text-align: center; }
  img { max-width: 100%; max-height: 500px; margin: 0 auto; display: block; }`,
  },
  bar: {
    head: 'theme: bar\npaginate: true\nheader: River school\nfooter: Week 4',
    css: `/* @theme bar */
@import 'default';
section { padding: 110px 60px 70px; font-size: 26px; justify-content: flex-start; }
section h1, section h2 { position: absolute; inset: 0 0 auto; margin: 0; padding: 22px 60px; background: #123a5a; color: #fff; font-size: 36px; }
header { top: auto; bottom: 18px; left: 60px; font-size: 14px; }
footer { left: auto; right: 120px; font-size: 14px; }
.columns { display: flex; gap: 40px; }
.column { flex: 1; border-top: 4px solid #2a7; padding-top: 8px; }
.box { border-left: 6px solid #087f3f; padding: 10px 20px; }
section.lead { justify-content: center; text-align: center; }
section.lead h1, section.lead h2 { position: static; background: none; color: inherit; }`,
  },
  gaia: {
    head: `theme: gaia
class: invert
paginate: true
math: katex
style: |
  .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
  .box { padding: .6em; background: #345; }`,
  },
  old: {
    head: 'theme: old\nsize: 4:3\npaginate: true',
    css: `/* @theme old */
@import 'gaia';
section { width: 960px; height: 720px; font-size: 24px; padding: 40px 50px; background: #fff; color: #222; border-top: 12px solid #a33; }
section::after { content: attr(data-marpit-pagination) ' / ' attr(data-marpit-pagination-total); }
section.lead { text-align: center; display: flex; flex-flow: column; justify-content: center; }
.columns { column-count: 2; }
.box { box-shadow: 0 2px 8px #999; padding: 14px; }
pre { font-size: .7em; }`,
  },
  clipped: {
    head: 'theme: clipped\npaginate: true\nfooter: "**Draft** of *today*"',
    css: `/* @theme clipped */
section { width: 1280px; height: 720px; font: 28px/1.45 Georgia, serif; padding: 60px 80px; box-sizing: border-box; display: grid; grid-template-rows: auto 1fr; align-content: start; overflow: hidden; background: #fdfcf8; }
h1, h2 { margin: 0 0 16px; font-size: 44px; }
.columns { display: grid; grid-template-columns: 2fr 1fr; gap: 30px; min-height: 0; }
.column { overflow: hidden; background: #eee; padding: 12px; }
.box { max-height: 260px; overflow: auto; background: #efe; padding: 10px; }
.band { align-self: end; background: #fd8; padding: 10px; }
ul, ol, p { margin: .3em 0; }
table { border-collapse: collapse; font-size: 22px; }
td, th { border: 1px solid #999; padding: 4px 10px; }
pre { background: #222; color: #eee; padding: 14px; font-size: 20px; overflow: hidden; }
footer { position: absolute; bottom: 20px; left: 80px; font-size: 16px; }
img { max-width: 100%; }
section.lead { align-content: center; text-align: center; }`,
  },
  uncover: {
    head: `theme: uncover
class: invert
style: |
  section { font-size: 28px; text-align: left; }
  .columns { display: flex; gap: 2em; }
  .column { flex: 1 1 0; }
  .box { border: 1px solid; padding: 0 20px; }`,
  },
};

const AMOUNTS = [3, 6, 9, 13];
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#9cf"/><path d="M0 300 300 100 600 300z" fill="#585"/></svg>';

/** The designs in which slides of all kinds are shown: Marp's own with a style, and themes in files. */
export const MARP_DESIGNS = Object.keys(THEMES);

/** The files of a deck with slides of all kinds, each in four lengths, in one of the designs; the deck is `talks/talk.md`. */
export function marpDeckOfKinds(design: string): Map<string, string> {
  const { head, css } = THEMES[design] ?? { head: '' };
  const slides = Object.values(KINDS).flatMap((slide) => AMOUNTS.map((amount) => slide(amount)));
  const files = {
    'talk.md': `---\nmarp: true\n${head}\n---\n\n${slides.join('\n\n---\n\n')}\n`,
    'bank.svg': PICTURE,
    '.marprc.json': JSON.stringify({ html: true, ...(css === undefined ? {} : { themeSet: [`${design}.css`] }) }),
    ...(css === undefined ? {} : { [`${design}.css`]: css }),
  };
  return new Map(Object.entries(files).map(([name, text]) => [`talks/${name}`, text]));
}
