import { createHash } from 'node:crypto';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { ValueBookmark } from '../../office/brief/brief-source.ts';
import { formatAddress } from '../../outline/address/address.ts';
import { type AddressedText, placeKey, valueAddresses } from '../../outline/address/value-addresses.ts';
import { themeId } from '../../outline/read/check-file-names.ts';

/** Gives the bookmark of every value of the outline and of every cited work, by the key of its place (`placeKey`). */
export function valueBookmarks({ context, written }: PackMaterial): ReadonlyMap<string, ValueBookmark> {
  const files = [...written].flatMap(([path, text]): AddressedText[] => {
    const file = fileOf(path);
    return file === undefined ? [] : [{ file, path, text }];
  });
  const works = [...context.outline.references].map(([key, { at }]) => {
    return [placeKey(at), formatAddress({ file: 'references', path: [key] })] as const;
  });
  const all = [...valueAddresses(files), ...works];
  return new Map(all.map(([key, address]) => [key, { name: bookmarkOf(address), address }]));
}

/** The digest of the texts that an outline was read from: SHA-256 in hex. */
export function outlineDigest({ written }: Pick<PackMaterial, 'written'>): string {
  const digests = [...written].map(([path, text]) => [path, sha256(text)]);
  return sha256(JSON.stringify(digests));
}

// Word takes names of 40 characters, and shows none that begins with `_`. The name says nothing about the outline, and
// is the same in every build.
function bookmarkOf(address: string): string {
  return `_q${sha256(address).slice(0, 12)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function fileOf(path: string): AddressedText['file'] | undefined {
  const name = path.split('/').slice(-2).join('/');
  if (name.endsWith('/summit.yaml')) return 'summit';
  return /^themes\/[^/]+\.yaml$/.test(name) ? { theme: themeId(name) } : undefined;
}
