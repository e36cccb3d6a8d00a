/** Makes a font file (TTF) of the fewest tables that can be read, with the letters A to Z; it can't be printed with. */
export function fontFile(options: { readonly variable?: boolean; readonly licence?: number } = {}): Uint8Array {
  const cmap = Buffer.alloc(40);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(28, 16);
  cmap.writeUInt32BE(1, 24);
  cmap.writeUInt32BE(0x41, 28);
  cmap.writeUInt32BE(0x5a, 32);
  const os2 = Buffer.alloc(16);
  os2.writeUInt16BE(options.licence ?? 0, 8);
  const tables: [string, Buffer][] = [
    ['OS/2', os2],
    ['cmap', cmap],
    ['glyf', Buffer.alloc(4)],
  ];
  if (options.variable === true) tables.push(['fvar', Buffer.alloc(4)]);
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  let offset = head.length;
  for (const [index, [tag, content]] of tables.entries()) {
    const entry = 12 + 16 * index;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(content.length, entry + 12);
    offset += content.length;
  }
  return Buffer.concat([head, ...tables.map(([, content]) => content)]);
}
