import { attributes, type Xml, xml } from '../xml/xml.ts';

/** What decides how a chart's texts and colours are written. */
export interface ChartSetting {
  readonly language: string;
  readonly isRightToLeft: boolean;
  /** Whether the ground is dark. */
  readonly isDark: boolean;
  /** The size of its labels in px. */
  readonly labelSize: number;
}

/** A colour of a chart, as a colour of the theme. */
export type ChartColour = 'ink' | 'mute' | 'ground' | 'line';

const COLOURS: Readonly<Record<ChartColour, Xml>> = {
  ink: xml`<a:schemeClr val="tx1"/>`,
  mute: xml`<a:schemeClr val="accent3"/>`,
  ground: xml`<a:schemeClr val="bg1"/>`,
  line: xml`<a:schemeClr val="tx1"><a:alpha val="20000"/></a:schemeClr>`,
};

/** Gives a colour of a chart as a solid fill. */
export function chartFill(colour: ChartColour): Xml {
  return xml`<a:solidFill>${COLOURS[colour]}</a:solidFill>`;
}

/** Writes the look of a chart's labels (`c:txPr`). */
export function labelText(colour: ChartColour, setting: ChartSetting, isBold = false): Xml {
  return xml`<c:txPr><a:bodyPr/><a:lstStyle/>
    <a:p><a:pPr${attributes({ rtl: setting.isRightToLeft ? true : undefined })}>${runLook('a:defRPr', colour, setting, isBold)}</a:pPr>
    <a:endParaRPr lang="${setting.language}"/></a:p>
  </c:txPr>`;
}

/** Writes words in a chart, such as the title of an axis (`c:tx`). */
export function chartWords(words: string, colour: ChartColour, setting: ChartSetting, isBold = false): Xml {
  return xml`<c:tx><c:rich><a:bodyPr/><a:lstStyle/>
    <a:p><a:pPr>${runLook('a:defRPr', colour, setting, isBold)}</a:pPr>
    <a:r>${runLook('a:rPr', colour, setting, isBold)}<a:t>${words}</a:t></a:r></a:p>
  </c:rich></c:tx>`;
}

function runLook(element: 'a:defRPr' | 'a:rPr', colour: ChartColour, setting: ChartSetting, isBold: boolean): Xml {
  const look = attributes({
    lang: element === 'a:rPr' ? setting.language : undefined,
    sz: Math.round(setting.labelSize * 75),
    b: isBold,
  });
  const inside = xml`${chartFill(colour)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>`;
  return element === 'a:rPr' ? xml`<a:rPr${look}>${inside}</a:rPr>` : xml`<a:defRPr${look}>${inside}</a:defRPr>`;
}
