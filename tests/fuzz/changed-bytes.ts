import fc from 'fast-check';

const place = fc.double({ min: 0, max: 1, noNaN: true });
// Numbers that readers of binary files take for lengths, offsets and counts.
const numbers = fc.constantFrom(
  0,
  1,
  2,
  0x7f,
  0x80,
  0xff,
  0x7fff,
  0x8000,
  0xffff,
  0x7fff_ffff,
  0x8000_0000,
  0xffff_ffff,
);

type Edit = (bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(place, fc.nat(255)).map(([at, value]) => write(at, 1, value)) },
  {
    weight: 4,
    arbitrary: fc.tuple(place, fc.constantFrom(2, 4), numbers).map(([at, width, value]) => write(at, width, value)),
  },
  // Heads and tables of contents stand at the front: half of the changes go there.
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.double({ min: 0, max: 0.02, noNaN: true }), fc.constantFrom(1, 2, 4), numbers)
      .map(([at, width, value]) => write(at, width, value)),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Edit =>
        (bytes) =>
          bytes.subarray(0, indexOf(at, bytes)),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(([at, added]) => insert(at, added)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(place, fc.nat(400), fc.constantFrom(2, 30, 2000))
      .map(([at, length, count]) => repeatPart(at, length, count)),
  },
  { weight: 1, arbitrary: fc.tuple(place, fc.nat(400)).map(([at, length]) => cut(at, length)) },
);

/** Bytes made from examples by up to five edits: numbers overwritten, parts cut, put in or repeated, the end lost. */
export function changedBytes(examples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 5 }))
    .map(([bytes, edits]) => {
      const changed = edits.reduce((before, each) => each(before), Buffer.from(bytes));
      return new Uint8Array(changed);
    });
}

function indexOf(at: number, bytes: Buffer): number {
  return Math.floor(at * bytes.length);
}

function write(at: number, width: number, value: number): Edit {
  return (bytes) => {
    const from = Math.min(indexOf(at, bytes), bytes.length - width);
    if (from < 0) return bytes;
    const changed = Buffer.from(bytes);
    changed.writeUIntBE(value % 2 ** (8 * width), from, width);
    return changed;
  };
}

function insert(at: number, added: Uint8Array): Edit {
  return (bytes) => Buffer.concat([bytes.subarray(0, indexOf(at, bytes)), added, bytes.subarray(indexOf(at, bytes))]);
}

function cut(at: number, length: number): Edit {
  return (bytes) => Buffer.concat([bytes.subarray(0, indexOf(at, bytes)), bytes.subarray(indexOf(at, bytes) + length)]);
}

function repeatPart(at: number, length: number, count: number): Edit {
  return (bytes) => {
    const part = bytes.subarray(indexOf(at, bytes), indexOf(at, bytes) + length);
    return insert(at, Buffer.concat(Array.from({ length: count }, () => new Uint8Array(part))))(bytes);
  };
}
