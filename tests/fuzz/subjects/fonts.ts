import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { fontFile } from '../../helpers/font-file.ts';
import { changedBytes } from '../changed-bytes.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';

const whole = readFileSync(join(projectFolder, 'node_modules/@fontsource/lato/files/lato-latin-400-normal.woff2'));

const DESIGN = `
design:
  fonts:
    text: Own Sans
    files:
      - { name: Own Sans, regular: fonts/own.woff2, italic: fonts/other.woff2, bold: fonts/other.woff2 }
`;
const summit = readFileSync(join(projectFolder, 'tests/fixtures/base-summit/summit.yaml'), 'utf8') + DESIGN;

function asFamily(bytes: Uint8Array): FuzzInput {
  return { target: 'summit', files: { 'summit.yaml': summit, 'fonts/own.woff2': bytes, 'fonts/other.woff2': whole } };
}

/** A font file whose map of letters has `groups` entries, each of `span` letters. */
function manyGroups(groups: number, span: number): Uint8Array {
  const cmap = Buffer.alloc(28 + 12 * groups);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(groups, 24);
  for (let index = 0; index < groups; index += 1) {
    cmap.writeUInt32BE((index * 2) % 0x110000, 28 + 12 * index);
    cmap.writeUInt32BE((index * 2 + span) % 0x110000, 32 + 12 * index);
  }
  return withTable('cmap', cmap);
}

function withTable(tag: string, content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(fontFile());
  const entry =
    [0, 1, 2].map((index) => 12 + 16 * index).find((at) => bytes.toString('latin1', at, at + 4) === tag) ?? 12;
  bytes.writeUInt32BE(bytes.length, entry + 8);
  bytes.writeUInt32BE(content.length, entry + 12);
  return new Uint8Array(Buffer.concat([bytes, content]));
}

/** A WOFF2 file that unpacks to `megabytes` MB of noughts. */
function unpackingTo(megabytes: number): Uint8Array {
  const packed = brotliCompressSync(Buffer.alloc(megabytes * 2 ** 20), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  const head = Buffer.from(whole.subarray(0, 48));
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(packed.length, 20);
  return new Uint8Array(Buffer.concat([head, Buffer.from([0x00, 0x01]), packed]));
}

/** Fonts of a summit's own, for the text of the slides. */
export const fonts: FuzzSubject = {
  name: 'fonts',
  inputs: fc.oneof(
    { weight: 4, arbitrary: changedBytes([whole]).map(asFamily) },
    { weight: 4, arbitrary: changedBytes([fontFile(), fontFile({ variable: true })]).map(asFamily) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(3, 5_000, 500_000), fc.constantFrom(0, 1, 60_000))
        .map(([groups, span]) => asFamily(manyGroups(groups, span))),
    },
    { weight: 1, arbitrary: fc.constantFrom(1, 40, 600).map((megabytes) => asFamily(unpackingTo(megabytes))) },
  ),
};
