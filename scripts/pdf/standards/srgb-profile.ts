// The primaries and the white point of sRGB, as chromaticities x and y (IEC 61966-2-1, table 1).
const PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const WHITE_D65 = [0.3127, 0.329] as const;
// The white of the profile connection space, as XYZ (ICC.1:2001-04, 6.3.4.3).
const WHITE_D50 = [0.9642, 1, 0.8249] as const;
// The Bradford matrix, by which ICC profiles adapt colours to another white (ICC.1:2001-04, annex E).
const BRADFORD = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
] as const;
const HEADER_BYTES = 128;

/**
 * Makes an ICC profile of sRGB, version 2.1, computed from the published primaries and curve: about a kilobyte. Its curve
 * has 256 entries, so that each value of a colour with 8 bits has its exact one. The same bytes at every call.
 */
export function srgbProfile(): Uint8Array {
  const [red, green, blue] = adaptedPrimaries();
  const curve = curveTag();
  return assembled([
    ['desc', descriptionTag('sRGB')],
    ['cprt', tag('text', Buffer.from('No copyright, use freely\0', 'latin1'))],
    ['wtpt', xyzTag(WHITE_D50)],
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

type Triple = readonly [number, number, number];

// How much of each primary gives white, and where the three then lie under the white of the connection space.
function adaptedPrimaries(): [Triple, Triple, Triple] {
  const columns = PRIMARIES.map(toXyz);
  const white = toXyz(WHITE_D65);
  const shares = applied(inverse(transposed(columns)), white);
  const cones = applied(BRADFORD, white);
  const wanted = applied(BRADFORD, WHITE_D50);
  const adapt = (xyz: Triple): Triple => {
    const seen = applied(BRADFORD, xyz);
    const scaled = seen.map((cone, index) => (cone * at(wanted, index)) / at(cones, index));
    return applied(inverse(BRADFORD), scaled);
  };
  const [red, green, blue] = columns.map((xyz, index) =>
    adapt(toTriple(xyz.map((value) => value * at(shares, index)))),
  );
  return [toTriple(red), toTriple(green), toTriple(blue)];
}

function toXyz([x, y]: readonly [number, number]): Triple {
  return [x / y, 1, (1 - x - y) / y];
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

function toTriple(list: readonly number[] = []): Triple {
  return [at(list, 0), at(list, 1), at(list, 2)];
}

type Matrix3 = readonly (readonly number[])[];

function applied(matrix: Matrix3, vector: readonly number[]): Triple {
  return toTriple(matrix.map((row) => row.reduce((sum, value, index) => sum + value * at(vector, index), 0)));
}

function transposed(matrix: Matrix3): Matrix3 {
  return [0, 1, 2].map((column) => matrix.map((row) => at(row, column)));
}

// By cofactors; the indices go round.
function inverse(matrix: Matrix3): Matrix3 {
  const cell = (row: number, column: number) => at(matrix[row % 3] ?? [], column % 3);
  const cofactor = (row: number, column: number) =>
    cell(row + 1, column + 1) * cell(row + 2, column + 2) - cell(row + 1, column + 2) * cell(row + 2, column + 1);
  const determinant = [0, 1, 2].reduce((sum, column) => sum + cell(0, column) * cofactor(0, column), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => cofactor(column, row) / determinant));
}

function tag(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...parts]);
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function xyzTag(values: Triple): Buffer {
  return tag('XYZ ', ...values.map((value) => integer(Math.round(value * 0x10000))));
}

function curveTag(): Buffer {
  const entries = Buffer.alloc(512);
  for (let value = 0; value < 256; value += 1)
    entries.writeUInt16BE(Math.round(linear(value / 255) * 0xffff), value * 2);
  return tag('curv', integer(256), entries);
}

// The curve of sRGB (IEC 61966-2-1, 5.2).
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

// A text in ASCII; its forms in Unicode and for old Macintosh systems stay empty (ICC.1:2001-04, 6.5.17).
function descriptionTag(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  return tag('desc', integer(ascii.length), ascii, Buffer.alloc(8 + 3 + 67));
}

// The header, the table of tags, and the data of each tag once (ICC.1:2001-04, 6.1 and 6.2).
function assembled(tags: readonly (readonly [name: string, data: Buffer])[]): Uint8Array {
  const places = new Map<Buffer, number>();
  let end = HEADER_BYTES + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length;
  }
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name, 'latin1'), integer(places.get(data) ?? 0), integer(data.length)]),
  );
  return Buffer.concat([headerOf(end), integer(tags.length), ...table, ...places.keys()]);
}

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // A date of its own is asked for: that of the standard's first edition, October 1999.
  for (const [index, part] of [1999, 10, 1].entries()) header.writeUInt16BE(part, 24 + index * 2);
  header.write('acsp', 36, 'latin1');
  WHITE_D50.forEach((value, index) => {
    header.writeUInt32BE(Math.round(value * 0x10000), 68 + index * 4);
  });
  return header;
}
