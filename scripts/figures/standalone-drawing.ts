/**
 * Makes a drawing an SVG file of its own, with the fonts of its texts. `faces` are `@font-face` rules, one on each
 * line; only the upright ones of the families that the drawing names are put in.
 */
export function standaloneDrawing(svg: string, faces: string): string {
  const used = faces.split('\n').filter((rule) => {
    const family = /font-family:"([^"]+)"/.exec(rule)?.[1];
    return family !== undefined && svg.includes(family) && rule.includes('font-style:normal');
  });
  return used.length === 0 ? svg : svg.replace(/^<svg\b[^>]*>/, (root) => `${root}<style>${used.join('\n')}</style>`);
}
