import { expect, test } from 'vitest';
import { readLogo } from '../../../scripts/browser/page/images/read-logo.ts';
import { checkLogo } from '../../../scripts/checks/shown/check-logo.ts';
import { logoSize } from '../../../scripts/figures/logo-size.ts';
import { makeAnew } from '../../../scripts/outline/recall.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const AT = { file: 'summit.yaml', line: 3, column: 9 };
const GROUND = '#10243a';

/** What is found of a logo of these parts in a field of this size. */
async function findingsOf(
  content: string,
  [width, height]: readonly [number, number] = [300, 90],
): Promise<{ code: string; message: string }[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = logoSize('deck', { width, height });
  const logo = { path: 'images/logo.svg', at: AT, address, ...size, ground: GROUND };
  const look = { logo, recall: makeAnew };
  const findings = checkLogo(await sharedPrinter().withPage('looking', async (page) => await readLogo(page, look)));
  expect(findings.every(({ place, severity }) => place === AT && severity === 'warning')).toBe(true);
  return findings.map(({ code, message }) => ({ code, message }));
}

const bar = (fill: string, x = 0, width = 300) => `<path fill="${fill}" d="M${x} 0h${width}v90H${x}z"/>`;
const faint = (percent: number) =>
  `The logo 'images/logo.svg' can hardly be seen on the cover: ${percent}% of it stands out from its ground, ${GROUND}.`;
const small = (side: number, direction: string) =>
  `The logo 'images/logo.svg' is only ${side} px ${direction} on the cover of the slides: too small to be read.`;

test.each([
  ['dark blue on dark blue', bar('#0b2f5c'), 0],
  ['black letters on nothing', '<path d="M10 20h40v50h-40zM70 20h40v50h-40z"/>', 0],
  ['a dark name beside a small bright sign', bar('#1b3550', 0, 260) + bar('#ffd23f', 260, 40), 13],
])('a logo that the cover swallows is told: %s', async (_, content, percent) => {
  expect(await findingsOf(content)).toEqual([{ code: 'outline/faint-logo', message: faint(percent) }]);
});

test.each([
  ['white', bar('#fff')],
  ['a bright name beside a dark sign', bar('#0b2f5c', 0, 120) + bar('#f4f4f4', 120, 180)],
  ['dark letters on a white plate', `${bar('#fff')}<path d="M20 20h90v50H20z"/>`],
  ['a mid red', bar('#e4572e')],
  ['pale dots alone', '<circle cx="150" cy="45" r="44" fill="#eee"/>'],
])('one that stands out is not: %s', async (_, content) => {
  expect(await findingsOf(content)).toEqual([]);
});

test('a long logo gets more width, and one that is too small all the same is told', async () => {
  expect(logoSize('deck', { width: 300, height: 90 })).toEqual({ width: 240, height: 72 });
  expect(logoSize('deck', { width: 1000, height: 100 })).toEqual({ width: 480, height: 48 });
  expect(logoSize('brief', { width: 1000, height: 100 })).toEqual({ width: 360, height: 36 });
  expect(logoSize('deck', { width: 3000, height: 100 }).width).toBe(520);
  expect(await findingsOf('<path fill="#fff" d="M0 0h3000v100H0z"/>', [3000, 100])).toEqual([
    { code: 'outline/small-logo', message: small(17, 'high') },
  ]);
  expect(await findingsOf('<path fill="#fff" d="M0 0h1000v100H0z"/>', [1000, 100])).toEqual([]);
});

test('blank margins of the file count as nothing', async () => {
  expect(await findingsOf('<path fill="#fff" d="M100 40h100v20H100z"/>')).toEqual([
    { code: 'outline/small-logo', message: small(16, 'high') },
  ]);
  expect(await findingsOf('<path fill="#fff" d="M140 0h20v90h-20z"/>')).toEqual([
    { code: 'outline/small-logo', message: small(16, 'wide') },
  ]);
});
