import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration } from 'postcss';
import { expect, test } from 'vitest';
import { projectFolder } from '../../scripts/host/project-folder.ts';

// The sides of the sheet that stylesheets may name, each with its reason: everything else says where lines begin and end.
const ALLOWED: Readonly<Record<string, string>> = {
  'deck.css section::after { right: auto }': 'Marp sets the page number to the right, and that is taken back',
  'screen.css .deck-bar { left: 50% }':
    'the middle of the window is the same from both sides, and so is half of the bar',
  'screen.css [data-mode="presenter"] .marpit > section { transform-origin: 0 0 }':
    'the script measures a place in the window',
  'screen.css .presenter-behind { left: var(--now-left) }': 'the script measures a place in the window',
};

test.each(stylesheets())('%s names no side of the sheet where it means a side of the lines', (path) => {
  const text = readFileSync(join(projectFolder, 'templates', path), 'utf8');
  expect(sidesIn(path.replace(/^.*\//, ''), text).filter((found) => !(found in ALLOWED))).toEqual([]);
});

test('every allowed side is still there', () => {
  const found = stylesheets().flatMap((path) => {
    return sidesIn(path.replace(/^.*\//, ''), readFileSync(join(projectFolder, 'templates', path), 'utf8'));
  });
  expect(Object.keys(ALLOWED).filter((each) => !found.includes(each))).toEqual([]);
});

test.each([
  'margin-left: 2mm',
  'left: 0',
  'border-right: 1px solid',
  'text-align: left',
  'float: right',
  'padding: 0 4mm 1mm 0',
  'inset: 0 0 0 auto',
  'margin: calc(1px + 2px) 0 0 calc(3px * 2)',
  'background: url(x) no-repeat right -2px center',
  'background-position: left top',
  'transform-origin: 0 0',
  'mask-image: linear-gradient(to right, #000, transparent)',
  'border-radius: 0 3px 3px 0',
])('such a test sees: %s', (declaration) => {
  expect(sidesIn('a.css', `p { ${declaration} }`)).toEqual([`a.css p { ${declaration} }`]);
});

test.each([
  'margin-inline-start: 2mm',
  'padding: 0 4mm 1mm 4mm',
  'padding: 1mm 4mm',
  'inset: 0 auto auto !important',
  'inset: 50% auto auto 50% !important',
  'background-position: var(--start, left) top',
  'transform-origin: var(--start, left) top',
  'text-align: start',
  'border-radius: 3px',
])('and does not see: %s', (declaration) => {
  expect(sidesIn('a.css', `p { ${declaration} }`)).toEqual([]);
});

function stylesheets(): string[] {
  const folder = join(projectFolder, 'templates');
  const paths = readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  return paths.filter((path) => path.endsWith('.css')).sort();
}

function sidesIn(file: string, css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkDecls((declaration) => {
    const { parent, prop, value } = declaration;
    const around = parent?.type === 'rule' && 'selector' in parent ? String(parent.selector) : '';
    if (namesSide(declaration)) found.push(`${file} ${around.replace(/\s+/g, ' ')} { ${prop}: ${value} }`);
  });
  return found;
}

const SIDES = /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?)$/;
const FOUR = /^(?:margin|padding|inset|border-width|scroll-margin)$/;
const KEYWORDS =
  /^(?:text-align|float|clear|background|background-position|mask|mask-image|object-position|background-image)$/;

function namesSide({ prop, value, important }: Declaration): boolean {
  if (prop.startsWith('--')) return false;
  if (SIDES.test(prop)) return true;
  const words = wordsOf(value);
  // Whoever sets all four sides over those of a summit's own layouts means the window.
  if (FOUR.test(prop)) return words.length === 4 && words[1] !== words[3] && !(important && prop === 'inset');
  if (prop === 'border-radius') return words.length > 1;
  if (prop === 'transform-origin') return /^(?:0|left|right)$/.test(words[0] ?? '');
  return (
    KEYWORDS.test(prop) &&
    /(?<![-\w])(?:left|right)(?![-\w])/.test(value.replace(/var\(--(?:start|end), (?:left|right)\)/g, ''))
  );
}

// The parts of a value, with what stands in brackets as one.
function wordsOf(value: string): string[] {
  let depth = 0;
  const spaced = [...value].map((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return sign === ' ' && depth > 0 ? '_' : sign;
  });
  return spaced.join('').split(/\s+/);
}
