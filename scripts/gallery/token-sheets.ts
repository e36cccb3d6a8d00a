import { contrastOf } from '../design/contrast.ts';
import { BUNDLED } from '../design/font-stacks.ts';
import { EDITIONS } from '../design/page-setup.ts';
import { coloursOf } from '../design/stylesheet.ts';
import { TYPE_SCALES, type TypeScale } from '../design/type-scale.ts';
import { BODY_LIMITS } from '../layout/deck/body-choices.ts';

/** The height of each sheet in px; all have the same width. */
const SHEET_HEIGHTS = { colours: 400, families: 420, 'slide-type': 260, 'brief-type': 330 } as const;
export const SHEET_WIDTH = 720;

export type SheetName = keyof typeof SHEET_HEIGHTS;

/** The stylesheets that the sheets of tokens are made from. */
export interface TokenSources {
  readonly tokens: string;
  readonly deckCss: string;
}

/** Writes a sheet of tokens as an HTML page of its own size; `fonts` are the `@font-face` rules for its characters. */
export function tokenSheet(sheet: SheetName, { tokens, deckCss }: TokenSources, fonts: string): string {
  const bodies: Readonly<Record<SheetName, () => string>> = {
    colours: () => colours(coloursOf(tokens)),
    families,
    'slide-type': () => slideType(deckCss),
    'brief-type': briefType,
  };
  const page = `@page { size: ${SHEET_WIDTH}px ${SHEET_HEIGHTS[sheet]}px; margin: 0 }`;
  const head = `<meta charset="utf-8"><title>${sheet}</title><style>${fonts}\n${tokens}\n${page}\n${STYLE}</style>`;
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body class="${sheet}">${bodies[sheet]()}</body></html>`;
}

const STYLE = `
body { margin: 0; padding: 20px 24px; font: 400 14px/20px var(--sans); color: var(--ink); print-color-adjust: exact; font-synthesis: none }
p { margin: 0 }
small { font: 400 13px/18px var(--sans); color: var(--mute) }
b { font-weight: 600 }
.colours { display: grid; grid-template-columns: repeat(4, 1fr); gap: 18px 16px }
.colours i { display: block; height: 52px; margin-bottom: 6px; border: 1px solid var(--rule) }
.families p { padding: 7px 0; border-bottom: 1px solid var(--rule); white-space: nowrap }
.families b { display: block; font-size: 20px; line-height: 26px }
.slide-type p, .brief-type p { display: flex; justify-content: space-between; align-items: baseline; white-space: nowrap }
.slide-type p { padding: 3px 0; border-bottom: 1px solid var(--rule) }
.brief-type { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 24px }
.brief-type p { border-bottom: 1px solid var(--rule) }
`;

// The token that each colour is measured against: for a ground the text on it, for any other the ground under it.
const GROUNDS: Readonly<Record<string, string>> = { deep: 'on-deep', wash: 'ink', paper: 'ink' };
const ON_DEEP = /^(?:on-|gold-light)/;

function colours(palette: Readonly<Record<string, string>>): string {
  const swatches = Object.entries(palette).map(([token, colour]) => {
    const other = GROUNDS[token] ?? (ON_DEEP.test(token) ? 'deep' : 'paper');
    // Rounded down, so that 4.49 is not shown as 4.5.
    const contrast = (Math.floor(contrastOf(colour, palette[other] ?? '') * 10) / 10).toFixed(1);
    const relation = GROUNDS[token] === undefined ? `on ${other}` : `under ${other}`;
    return `<p><i style="background:${colour}"></i><b>${token}</b> ${colour}<br><small>${contrast} : 1 ${relation}</small></p>`;
  });
  return swatches.join('');
}

const SPECIMENS: Readonly<Record<string, string>> = {
  'IBM Plex Sans Arabic': 'حروف عربية ٠١٢٣٤٥٦٧٨٩',
  'Noto Sans SC': '文字与数字 0123456789',
  Roboto: '⁰¹²³⁴⁵⁶⁷⁸⁹ ₀₁₂₃₄₅₆₇₈₉',
};
const LATIN = 'Letters and 0123456789 · Әріптер';

function families(): string {
  const lines = BUNDLED.map(({ name, italic }) => {
    const specimen = SPECIMENS[name] ?? LATIN;
    const slanted = italic ? ` · <em>${specimen}</em>` : '';
    return `<p style="font-family:'${name}'"><b>${name}</b>${specimen}${slanted}</p>`;
  });
  return lines.join('');
}

const SLIDE_TYPE: readonly (readonly [name: string, selector: string])[] = [
  ['Title of the cover', 'section.cover h1'],
  ['Callout', 'section.callout h2'],
  ['Headline of a slide', 'h2'],
  ['A point', 'section.points li'],
  ['Running text', 'section.points li > p + p'],
  ['Foot and other labels', 'footer'],
];

// At half the scale: a slide of 1280 px is shown in a picture of 640 px.
function slideType(css: string): string {
  const lines = SLIDE_TYPE.map(([name, selector]) => {
    const { weight, size, leading, family } = fontOf(css, selector);
    const font = `font:${weight} ${size / 2}px/${leading / 2}px var(--${family})`;
    return `<p><span style="${font}">${name}</span><small>${size} / ${leading} px, ${family}</small></p>`;
  });
  return lines.join('');
}

/**
 * Reads the `font` of a rule of a stylesheet, in px; the size of running text is the usual one of those that a build chooses
 * from. Throws where the rule has no `font`.
 */
function fontOf(css: string, selector: string) {
  const rule = new RegExp(
    `^${selector.replace(/[.+]/g, '\\$&')} \\{[^}]*?font: (\\d+) (\\d+px|var\\(--body\\)) / ([\\d.]+)(px)? var\\(--(\\w+)\\)`,
    'm',
  );
  const [, weight, written = '', height, unit, family] = rule.exec(css) ?? [];
  if (weight === undefined) throw new Error(`The rule '${selector}' of the deck's stylesheet has no font.`);
  const size = written.startsWith('var') ? BODY_LIMITS.usual : Number.parseInt(written, 10);
  return { weight, size, leading: unit === 'px' ? Number(height) : Math.round(Number(height) * size), family };
}

const BRIEF_TYPE: readonly (readonly [role: keyof TypeScale, family: 'serif' | 'sans'])[] = [
  ['cover', 'serif'],
  ['numeral', 'serif'],
  ['display', 'serif'],
  ['heading', 'serif'],
  ['lead', 'serif'],
  ['strong', 'serif'],
  ['body', 'serif'],
  ['small', 'sans'],
  ['note', 'sans'],
  ['tiny', 'sans'],
];

// A page 210 mm wide is shown in a picture of 440 px.
const BRIEF_SCALE = 0.55;

function briefType(): string {
  const columns = EDITIONS.map((edition) => {
    const scale = TYPE_SCALES[edition];
    const lines = BRIEF_TYPE.map(([role, family]) => {
      const weight = scale[role] >= scale.heading ? 600 : 400;
      const font = `font:${weight} ${scale[role] * BRIEF_SCALE}pt/1.25 var(--${family})`;
      return `<p><span style="${font}">${role}</span><small>${scale[role]} pt</small></p>`;
    });
    return `<div><b>${edition}</b>${lines.join('')}</div>`;
  });
  return columns.join('');
}
