import { encodeQR } from 'qr';

/**
 * Draws the QR code of an address as an SVG of `size` px: dark on a light plate with the four modules of quiet zone that
 * ISO/IEC 18004 asks for, at error correction level M. The colours are fixed, since a reader needs them so on any ground.
 */
export function drawCode(address: string, size: number): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
  const side = rows.length;
  const path = rows
    .flatMap((row, y) => darkRuns(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}

const QUIET = 4;

function darkRuns(row: readonly boolean[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last.x + last.width === x) last.width += 1;
    else runs.push({ x, width: 1 });
  }
  return runs;
}
