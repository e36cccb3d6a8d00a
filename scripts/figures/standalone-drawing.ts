/**
 * Makes a drawing an SVG file of its own, with the fonts of its texts. `faces` are `@font-face` rules, one on each
 * line; only the upright ones of the families that the drawing names are put in. `ground` is the colour under a drawing
 * whose colours are meant for dark slides: its white words would be lost on white paper. Undefined leaves it clear.
 */
export function standaloneDrawing(svg: string, faces: string, ground?: string): string {
  const used = faces.split('\n').filter((rule) => {
    const family = /font-family:"([^"]+)"/.exec(rule)?.[1];
    return family !== undefined && svg.includes(family) && rule.includes('font-style:normal');
  });
  const style = used.length === 0 ? '' : `<style>${used.join('\n')}</style>`;
  const under = ground === undefined ? '' : `<rect width="100%" height="100%" fill="${ground}"/>`;
  return svg.replace(/^<svg\b[^>]*>/, (root) => `${root}${style}${under}`);
}
