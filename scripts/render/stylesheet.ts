import type { Design } from '../outline/outline.ts';

/** The motif of a summit: an SVG file's text. */
export type Motif = string | undefined;

/** The token rules of a summit: the shared tokens, what its `design:` changes, and its motif. */
export function tokenCss(tokens: string, design: Design, motif: Motif): string {
  const changed = Object.entries(design.colours).map(([token, colour]) => `  --${token}: ${colour};`);
  if (motif !== undefined) changed.push(`  --motif: url("data:image/svg+xml,${encodeURIComponent(motif)}");`);
  return changed.length === 0 ? tokens : `${tokens}\n:root {\n${changed.join('\n')}\n}\n`;
}

/** The head that makes a stylesheet one that Marp knows by name, with its slide size in px. */
export function marpThemeHead(name: string): string {
  return `/*\n@theme ${name}\n@size 16:9 1280px 720px\n*/\n`;
}

/** The tokens' values by name, as a stylesheet declares them; the last declaration of a name counts. */
export function paletteOf(tokens: string): Record<string, string> {
  const declared = [...tokens.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(
    declared.map(([, name = '', value = '']) => [name, value.trim().replace(/^"(.*)"$/, '$1')]),
  );
}
