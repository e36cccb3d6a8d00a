import { headLine } from './head-line.ts';
import type { PageGeometry } from './page-geometry.ts';
import { pageGeometry } from './page-geometry.ts';
import type { PageSetup } from './page-setup.ts';
import { TYPE_SCALES, type TypeScale } from './type-scale.ts';

/** The names of the tokens that are set anew for each file of the brief: the page's measures and the sizes of type. */
export const PAGE_TOKENS: readonly string[] = [
  ...Object.keys(measures(pageGeometry({ paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false }))),
  ...Object.keys(TYPE_SCALES.standard).map((name) => `--type-${name}`),
  '--screen-scale',
];

/**
 * Writes the CSS of a brief's pages: its page rules, and the tokens of its measures (mm) and type (pt). The page rules
 * hold plain values, since a browser reads no custom property inside `@page`; their font and colours are those of
 * `palette`. `scale` has the sizes of type in the families of the design. Facing pages have the same margins in both
 * reading directions: each has its inner one at the spine.
 */
export function pageCss(
  setup: PageSetup,
  palette: Readonly<Record<string, string>>,
  { scale = TYPE_SCALES[setup.edition], isRightToLeft = false }: PageExtras = {},
): string {
  const geometry = pageGeometry(setup);
  const { leading, ...sizes } = scale;
  const tokens = {
    ...measures(geometry),
    ...Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--type-${name}`, `${size}pt`])),
    '--type-leading': round(leading),
    '--screen-scale': round(TYPE_SCALES[setup.edition].body / TYPE_SCALES.standard.body),
  };
  const declared = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  return [
    `:root {\n${declared.join('\n')}\n}`,
    pageRule('@page', geometry, setup.doubleSided ? undefined : [geometry.inner, geometry.outer]),
    ...(setup.doubleSided ? mirrored(geometry) : []),
    marginBoxes(setup, palette, isRightToLeft),
    `@page cover { margin: ${mm(geometry.slug - geometry.bleed)}; ${emptied()} }`,
    `@page blank { ${emptied()} }`,
    '',
  ].join('\n');
}

/** What else a brief's pages depend on. */
interface PageExtras {
  /** The sizes of type; left out, those of the default families. */
  readonly scale?: TypeScale;
  readonly isRightToLeft?: boolean;
}

const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

function emptied(): string {
  return CORNERS.map((corner) => `@${corner} { content: none }`).join(' ');
}

function measures({ width, height, content, text, gap, notes, inner, bleed }: PageGeometry): Record<string, string> {
  return {
    '--page-width': mm(width),
    '--page-height': mm(height),
    '--content-width': mm(content),
    '--text-width': mm(text),
    '--column-gap': mm(gap),
    '--notes-width': mm(notes),
    '--cover-margin': mm(inner),
    '--bleed': mm(bleed),
  };
}

function pageRule(
  name: string,
  { width, height, top, bottom, slug }: PageGeometry,
  sides?: readonly [number, number],
): string {
  const size = `size: ${mm(width + 2 * slug)} ${mm(height + 2 * slug)};`;
  const [left, right] = sides ?? [0, 0];
  return `${name} { ${size} margin: ${[top, right, bottom, left].map((side) => mm(side + slug)).join(' ')}; }`;
}

function mirrored(geometry: PageGeometry): string[] {
  const { inner, outer, slug } = geometry;
  const sides = (left: number, right: number) => `margin-left: ${mm(left + slug)}; margin-right: ${mm(right + slug)};`;
  return [`@page :right { ${sides(inner, outer)} }`, `@page :left { ${sides(outer, inner)} }`];
}

// Running heads stand above the text and the page number below it at the outer edge. The templates write the heads'
// words.
function marginBoxes(setup: PageSetup, palette: Readonly<Record<string, string>>, isRightToLeft: boolean): string {
  const { edition, doubleSided } = setup;
  const { note } = TYPE_SCALES[edition];
  const { size, leading, below } = headLine(setup);
  const family = familyOf(palette['sans'] ?? 'sans-serif');
  const head = `font: 400 ${size}pt / ${leading} ${family}; color: ${palette['mute']}; padding-bottom: ${below}mm; vertical-align: bottom;`;
  const foot = `font: 600 ${Math.max(note, 8.5)}pt / 1.2 ${family}; color: ${palette['ink']}; padding-top: 5mm; vertical-align: top;`;
  const number = 'content: counter(page);';
  const feet = doubleSided
    ? `@page :left { @bottom-left { ${number} } }\n@page :right { @bottom-right { ${number} } }`
    : `@page { @bottom-${isRightToLeft ? 'left' : 'right'} { ${number} } }`;
  const boxes = CORNERS.map((corner) => `@${corner} { ${corner.startsWith('top') ? head : foot} }`);
  return `@page { ${boxes.join(' ')} }\n${feet}`;
}

// A token holds the name of one family without quotes, or a list.
function familyOf(token: string): string {
  return /[",]/.test(token) || /^[\w-]+$/.test(token) ? token : `"${token}"`;
}

function mm(value: number): string {
  return `${round(value)}mm`;
}

function round(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
