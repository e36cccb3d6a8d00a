import { toEmu } from '../../drawing/to-emu.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import type { LevelStyle, PlaceholderPlan, RoleColour } from '../layouts/layout-plan.ts';
import { schemeColour, solidFill } from './scheme-colour.ts';

/** The properties of a deck that decide how its texts are written. */
export interface TextSetting {
  /** Whether the slides are dark. */
  readonly isDark: boolean;
  readonly isRightToLeft: boolean;
  /** The user's own template that the slides fill; left out where the deck has its own layouts. */
  readonly template?: { readonly scale: number; readonly tableStyle: string };
  /** The language of the texts as Office names it, such as `en-GB`. */
  readonly language: string;
}

/** The size of a text in hundredths of pt, from a size in px (96 an inch). */
export function textSize(px: number): number {
  return Math.round(px * 75);
}

/** Makes the looks of the levels of a text, such as `a:lvl1pPr`, for a list of styles. */
export function levelStyles(levels: readonly LevelStyle[], setting: TextSetting): Xml[] {
  return levels.map((level, index) => {
    const tag = xml`a:lvl${index + 1}pPr`;
    const { before = 0, indent = 0, bullet } = level;
    const leading = Math.round((level.leading ?? 100) * (EAST_ASIAN.test(setting.language) ? EAST_ASIAN_LEADING : 1));
    const hanging = bullet === undefined ? 0 : -toEmu(indent);
    return xml`<${tag}${attributes({
      marL: toEmu(indent),
      indent: hanging,
      algn: alignment(level.align ?? 'start', setting),
      rtl: setting.isRightToLeft,
    })}>
      <a:lnSpc><a:spcPct val="${leading * 1000}"/></a:lnSpc>
      <a:spcBef><a:spcPts val="${textSize(before)}"/></a:spcBef>
      <a:spcAft><a:spcPts val="0"/></a:spcAft>
      ${bulletOf(level, setting)}
      ${runStyle(level, setting)}
    </${tag}>`;
  });
}

// Fonts of East Asia ask for higher lines than those for which the layouts are made: 1.32 times the type size instead of 1.22.
const EAST_ASIAN = /^(?:zh|ja|ko)\b/;
const EAST_ASIAN_LEADING = 0.92;

/** Makes the frame of the text in a placeholder: insets, anchor and columns. Text never changes its size by itself. */
export function bodyProperties({ anchor = 'top', columns, inset }: Partial<PlaceholderPlan>): Xml {
  const x = toEmu(inset?.x ?? 0);
  const y = toEmu(inset?.y ?? 0);
  return xml`<a:bodyPr${attributes({
    vert: 'horz',
    wrap: 'square',
    lIns: x,
    tIns: y,
    rIns: x,
    bIns: y,
    numCol: columns?.count,
    spcCol: columns === undefined ? undefined : toEmu(columns.gap),
    rtlCol: false,
    anchor: ANCHORS[anchor],
  })}><a:noAutofit/></a:bodyPr>`;
}

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

function alignment(align: 'start' | 'end' | 'center', { isRightToLeft }: TextSetting): string {
  if (align === 'center') return 'ctr';
  return (align === 'start') === isRightToLeft ? 'r' : 'l';
}

function bulletOf({ bullet }: LevelStyle, { isDark }: TextSetting): Xml {
  if (bullet === undefined) return xml`<a:buNone/>`;
  if (bullet.kind === 'number') return xml`${numberLook(bullet.colour, isDark)}<a:buAutoNum type="arabicPlain"/>`;
  const colour = xml`<a:buClr>${schemeColour(bullet.colour, isDark)}</a:buClr>`;
  return xml`${colour}<a:buFont typeface="+mn-lt"/><a:buChar char="–"/>`;
}

/** The colour and the font of the number of a paragraph. */
export function numberLook(colour: RoleColour, isDark: boolean): Xml {
  return xml`<a:buClr>${schemeColour(colour, isDark)}</a:buClr><a:buFont typeface="+mj-lt"/>`;
}

function runStyle(
  { family, size, colour, bold = false, capitals }: LevelStyle,
  { isDark, language }: TextSetting,
): Xml {
  const font = family === 'heading' ? 'mj' : 'mn';
  const look = attributes({
    lang: language,
    sz: textSize(size),
    b: bold,
    i: false,
    kern: 0,
    cap: capitals === true ? 'all' : undefined,
    spc: capitals === true ? 100 : 0,
  });
  return xml`<a:defRPr${look}>${solidFill(colour, isDark)}
    <a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/>
  </a:defRPr>`;
}
