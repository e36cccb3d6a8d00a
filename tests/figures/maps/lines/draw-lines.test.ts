import { describe, expect, test } from 'vitest';
import type { Boundary } from '../../../../scripts/outline/world-map.ts';
import { boundaryOf, type MapRequest, mapOf } from '../../../helpers/map-of.ts';

const DASHES =
  /<path d="[^"]+" fill="none" stroke="[^"]+" stroke-width="[\d.]+" stroke-linejoin="round" stroke-dasharray="([^"]+)"/g;

function dashesOf(request: MapRequest): string[] {
  return [...mapOf(request).svg.matchAll(DASHES)].map(([, dashes = '']) => dashes);
}

function namedOf(request: MapRequest) {
  return mapOf(request).lines.named.map((line) => [line.kind === 'own' ? `own ${line.index}` : line.id, line.isLine]);
}

const LINE: Boundary = boundaryOf('IN', 'PK', [73, 32, 78, 36]);

describe('lines in dispute', () => {
  test('a map of two neighbours names their line and those with a third that is shown, and no other', () => {
    expect(namedOf({ groups: { A: 'IN PK' } })).toEqual([
      ['kashmir', true],
      ['aksai_chin', true],
      ['mcmahon', true],
    ]);
    expect(namedOf({ groups: { A: 'PK' } })).toEqual([['kashmir', true]]);
  });

  test('are dashed between countries that the map does not speak of, without being named', () => {
    const request = { groups: { A: 'NP' }, focus: 'IN NP PK' };
    expect(dashesOf(request).length).toBeGreaterThan(2);
    expect(mapOf(request).lines).toMatchObject({ hasLines: true, named: [] });
  });

  test('are neither dashed nor named outside of the frame', () => {
    expect(mapOf({ groups: { A: 'GB IE' } }).lines).toMatchObject({ hasLines: false, named: [] });
    expect(namedOf({ groups: { A: 'AT', B: 'IN' }, focus: 'AT' })).toEqual([]);
  });

  test('are named without a line where the atlas has none', () => {
    expect(namedOf({ groups: { A: 'UA' } })).toEqual([['crimea', false]]);
    expect(namedOf({ groups: { A: 'CY' } })).toEqual([['cyprus', false]]);
    expect(namedOf({ groups: { A: 'AR' } })).toEqual([
      ['patagonia', true],
      ['falklands', false],
    ]);
    expect(namedOf({ groups: { A: 'JP' } })).toEqual([['kurils', false]]);
  });

  test('have one colour round an area that they hide: a glacier without a fill looked like a blot', () => {
    const colours = ({ svg }: { readonly svg: string }) =>
      [...svg.matchAll(/stroke="([^"]+)"[^>]*stroke-dasharray/g)].map(([, colour]) => colour);
    // White between the three, grey between others: none is in the ink that stands out from both.
    expect([...new Set(colours(mapOf({ groups: { A: 'IN PK CN' } })))].sort()).toEqual(['#52646b', '#ffffff']);
  });

  test('stay settled outside of the box', () => {
    const pathOf = (svg: string) =>
      /<path d="([^"]+)" fill="none" stroke="[^"]+" stroke-width="[\d.]+" stroke-linejoin="round"\/>/.exec(svg)?.[1] ??
      '';
    const whole = boundaryOf('IN', 'PK', [60, 20, 80, 40]);
    const [part, all] = [[], [whole]].map((boundaries) => mapOf({ groups: { A: 'IN PK' }, boundaries }).svg);
    expect(pathOf(part ?? '').length).toBeGreaterThan(pathOf(all ?? '').length);
  });
});

describe('a row of the summit', () => {
  test('comes in the place of the table’s row, and is dotted where it asks for that', () => {
    const dotted: Boundary = { ...LINE, draw: 'dotted' };
    const request = { groups: { A: 'IN PK' }, boundaries: [dotted] };
    expect(namedOf(request)).toEqual([
      ['own 0', true],
      ['aksai_chin', true],
      ['mcmahon', true],
    ]);
    expect(dashesOf(request).filter((dashes) => dashes.startsWith('0 ')).length).toBeGreaterThan(0);
    expect(mapOf(request).findings).toEqual([]);
  });

  test('comes in the place of the table’s area too', () => {
    const row = boundaryOf('UA', 'RU', [32, 44, 37, 46.5]);
    // The two share a boundary elsewhere, so a box without it would be a mistake.
    expect(mapOf({ groups: { A: 'UA' }, boundaries: [row] }).findings.map(({ code }) => code)).toEqual([
      'render/no-such-line',
    ]);
    expect(namedOf({ groups: { A: 'JP' }, boundaries: [boundaryOf('JP', 'RU', [145, 43, 149, 46])] })).toEqual([
      ['own 0', false],
    ]);
  });

  test('stands beside the table’s row of another part', () => {
    expect(namedOf({ groups: { A: 'CN IN' }, boundaries: [boundaryOf('CN', 'IN', [91, 27, 98, 30])] })).toEqual([
      ['own 0', true],
      ['kashmir', true],
      ['aksai_chin', true],
    ]);
  });

  test('whose box has latitudes first is an error, and one out of the frame a warning', () => {
    const turned = boundaryOf('IN', 'PK', [32, 73, 36, 78]);
    const far = boundaryOf('AR', 'CL', [-74, -50, -72, -49]);
    const { findings } = mapOf({ groups: { A: 'IN PK' }, boundaries: [turned, far] });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['render/no-such-line', 'error'],
      ['render/unseen-line', 'warning'],
    ]);
  });

  // The check of texts looks for its name and its note: a warning must not end as an error.
  test('is named where the map shows neither of its countries', () => {
    const far = boundaryOf('AR', 'CL', [-74, -50, -72, -49]);
    expect(namedOf({ groups: { A: 'AT HU' }, boundaries: [far] })).toEqual([['own 0', false]]);
  });
});
