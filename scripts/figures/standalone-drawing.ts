/**
 * A drawing as a file of its own: it brings the fonts that its texts are set in. `faces` are `@font-face`
 * rules, one a line, of which those stay that the drawing names.
 */
export function standaloneDrawing(svg: string, faces: string): string {
  const used = faces.split('\n').filter((rule) => {
    const family = /font-family:"([^"]+)"/.exec(rule)?.[1];
    return family !== undefined && svg.includes(family) && rule.includes('font-style:normal');
  });
  return used.length === 0 ? svg : svg.replace(/^<svg\b[^>]*>/, (root) => `${root}<style>${used.join('\n')}</style>`);
}
