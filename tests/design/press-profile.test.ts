import { describe, expect, test } from 'vitest';
import { pressInks } from '../../scripts/design/press-profile.ts';
import { loadPressProfile } from '../../scripts/load/load-press-profile.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { pressProfile } from '../helpers/press-profile.ts';
import { stopOf } from '../helpers/stop-of.ts';

describe('the profile of a press', () => {
  test.each([
    ['CMYK', 4],
    ['GRAY', 1],
  ])('of %s has %d inks', (colours, inks) => {
    expect(pressInks(pressProfile({ colours }))).toEqual({ inks });
  });

  test.each([
    ['a picture', new TextEncoder().encode('GIF89a'.padEnd(200)), 'it is no ICC profile'],
    ['a part of one', pressProfile().subarray(0, 131), 'it is no ICC profile'],
    ['one with something behind it', Uint8Array.of(...pressProfile(), 0), 'it has 133 bytes and says that it has 132'],
    ['that of a screen', pressProfile({ kind: 'mntr' }), 'it describes a screen, a camera or a scanner, and no press'],
    ['one of red, green and blue', pressProfile({ colours: 'RGB ' }), 'its colours are RGB, and not those of inks'],
  ])('is not %s', (_, bytes, problem) => {
    expect(pressInks(bytes)).toEqual({ problem });
  });
});

describe('a file that a summit names', () => {
  const at = { file: 'content/a/summit.yaml', line: 3, column: 21 };
  const load = async (bytes: Uint8Array, condition?: string) =>
    await loadPressProfile(createHostInMemory({ files: [['content/a/profiles/Coated_v3.icc', bytes]] }), 'content/a', {
      profile: { path: 'profiles/Coated_v3.icc', at },
      condition,
    });

  test('is loaded with the name of its condition, or its own', async () => {
    expect(await load(pressProfile(), 'FOGRA51')).toEqual({ bytes: pressProfile(), inks: 4, condition: 'FOGRA51' });
    expect((await load(pressProfile()))?.condition).toBe('Coated_v3');
  });

  test('is told at its line where it is no profile of a press', async () => {
    const { codes, text, findings } = await stopOf(load(pressProfile({ kind: 'mntr' })));
    expect(codes).toEqual(['outline/unusable-profile']);
    expect(text).toContain('it describes a screen');
    expect(findings[0]?.place).toEqual(at);
  });
});
