import { expect, test } from 'vitest';
import { srgbProfile } from '../../../scripts/pdf/standards/srgb-profile.ts';

const profile = Buffer.from(srgbProfile());

/** The data of a tag of the profile, read by the profile's own table. */
function tagOf(name: string): Buffer {
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    if (profile.toString('latin1', at, at + 4) !== name) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  throw new Error(`The profile has no ${name}.`);
}

const xyzOf = (name: string) => [8, 12, 16].map((at) => tagOf(name).readInt32BE(at) / 0x10000);

test('the profile is a small one of a monitor with red, green and blue, version 2.1', () => {
  expect(profile).toHaveLength(976);
  expect(profile.readUInt32BE(0)).toBe(976);
  expect(profile.readUInt32BE(8)).toBe(0x02100000);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

// The colorants that the profiles of the International Color Consortium for sRGB have, to four digits.
test.each([
  ['rXYZ', [0.4361, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7141]],
])('its primary %s is that of sRGB', (name, wanted) => {
  for (const [index, value] of xyzOf(name).entries()) expect(value).toBeCloseTo(wanted[index] ?? 0, 3);
});

test('its primaries together are its white', () => {
  const sum = [0, 1, 2].map((index) =>
    ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + (xyzOf(name)[index] ?? 0), 0),
  );
  for (const [index, value] of sum.entries()) expect(value).toBeCloseTo(xyzOf('wtpt')[index] ?? 0, 4);
});

test('its curve has the exact light of each value of eight bits', () => {
  const curve = tagOf('gTRC');
  expect(curve.readUInt32BE(8)).toBe(256);
  const lightOf = (value: number) => curve.readUInt16BE(12 + 2 * value) / 65_535;
  expect(lightOf(0)).toBe(0);
  expect(lightOf(10)).toBeCloseTo(10 / 255 / 12.92, 5);
  expect(lightOf(128)).toBeCloseTo(0.21586, 4);
  expect(lightOf(255)).toBe(1);
});
