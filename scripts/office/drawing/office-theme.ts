import type { Palette } from '../../design/design-palette.ts';
import { type Xml, xml } from '../xml/xml.ts';

/** The colours and fonts of an Office theme. */
export interface ThemeLook {
  readonly name: string;
  /** The colours (`paper`, `ink`, `wash`, `deep`, `teal`, …) as `#rrggbb`; those of dark slides where `isDark` is set. */
  readonly palette: Palette;
  /** Whether the paper is darker than the ink, as on dark slides. Their colour map turns dark and light round. */
  readonly isDark: boolean;
  /** The families of headings and of running text. */
  readonly fonts: { readonly heading: string; readonly text: string };
}

/**
 * Makes a theme (`a:theme`): the twelve colours that parts refer to as scheme colours, the two families of fonts, and
 * plain fills, lines and effects. `dk1` is the ink, `lt1` the paper, `dk2` the deep ground, `lt2` the wash (of dark slides
 * `dk1` is the paper, `lt1` the ink, `dk2` the wash, `lt2` the soft text on the deep ground); the accents are teal, gold,
 * the muted ink, light gold, gold for text, and the deep ground.
 */
export function officeTheme({ name, palette, isDark, fonts }: ThemeLook): Xml {
  const slots = { ...(isDark ? DARK_GROUND : LIGHT_GROUND), ...ACCENTS };
  return xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">
    <a:themeElements>
      <a:clrScheme name="${name}">${Object.entries(slots).map(([slot, token]) => colour(slot, palette[token]))}</a:clrScheme>
      <a:fontScheme name="${name}">
        <a:majorFont>${family(fonts.heading)}</a:majorFont>
        <a:minorFont>${family(fonts.text)}</a:minorFont>
      </a:fontScheme>
      <a:fmtScheme name="${name}">
        <a:fillStyleLst>${[PLAIN_FILL, PLAIN_FILL, PLAIN_FILL]}</a:fillStyleLst>
        <a:lnStyleLst>${LINE_WIDTHS.map((width) => xml`<a:ln w="${width}">${PLAIN_FILL}</a:ln>`)}</a:lnStyleLst>
        <a:effectStyleLst>${[NO_EFFECT, NO_EFFECT, NO_EFFECT]}</a:effectStyleLst>
        <a:bgFillStyleLst>${[PLAIN_FILL, PLAIN_FILL, PLAIN_FILL]}</a:bgFillStyleLst>
      </a:fmtScheme>
    </a:themeElements>
  </a:theme>`;
}

// The token of each colour by the name of its slot, in the order that the schema asks for.
const LIGHT_GROUND = { dk1: 'ink', lt1: 'paper', dk2: 'deep', lt2: 'wash' };
const DARK_GROUND = { dk1: 'paper', lt1: 'ink', dk2: 'wash', lt2: 'on-deep-soft' };
const ACCENTS = {
  accent1: 'teal',
  accent2: 'gold',
  accent3: 'mute',
  accent4: 'gold-light',
  accent5: 'gold-ink',
  accent6: 'deep',
  hlink: 'teal',
  folHlink: 'mute',
};

const PLAIN_FILL = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
const NO_EFFECT = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;
// In EMU: 0.5 pt, 1 pt, 1.5 pt.
const LINE_WIDTHS = [6350, 12_700, 19_050];

function colour(slot: string, value = '#000000'): Xml {
  return xml`<${tag(slot)}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></${tag(slot)}>`;
}

function family(name: string): Xml {
  return xml`<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>
    <a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>
    <a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/>
    <a:font script="Jpan" typeface="Yu Gothic"/><a:font script="Hang" typeface="Malgun Gothic"/>`;
}

function tag(slot: string): Xml {
  return xml`a:${slot}`;
}
