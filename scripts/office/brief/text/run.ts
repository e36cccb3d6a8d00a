import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import { type Xml, xml } from '../../xml/xml.ts';

/** The look of a run: a character style, and what is laid over it where two styles meet. */
export interface RunLook {
  /** The id of a character style. */
  readonly style?: string | undefined;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isLowered?: boolean;
}

/**
 * Makes the run of some words. Letters from right to left are marked as such; hyphens that only may or must not break a
 * line become Word’s own, which are found by its search.
 */
export function run(words: string, look: RunLook = {}): Xml {
  if (words === '') return xml``;
  return xml`<w:r>${runProperties(look, isRightToLeft(words))}${words.split(SPECIAL).map(content)}</w:r>`;
}

/** Makes a run with a tab. */
export const TAB = xml`<w:r><w:tab/></w:r>`;

/** The properties of a run; nothing where it has the look of its paragraph. */
export function runProperties({ style, isBold, isItalic, isLowered }: RunLook, isRtl = false): Xml {
  const parts = [
    style === undefined ? undefined : xml`<w:rStyle w:val="${style}"/>`,
    isBold ? xml`<w:b/><w:bCs/>` : undefined,
    isItalic ? xml`<w:i/><w:iCs/>` : undefined,
    isLowered ? xml`<w:vertAlign w:val="subscript"/>` : undefined,
    isRtl ? xml`<w:rtl/>` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? xml`` : xml`<w:rPr>${parts}</w:rPr>`;
}

const SPECIAL = /(\u00AD|\u2011|[\t\n\r]+)/;

function content(part: string): Xml {
  if (part === '') return xml``;
  if (part === '\u00AD') return xml`<w:softHyphen/>`;
  if (part === '\u2011') return xml`<w:noBreakHyphen/>`;
  return xml`<w:t xml:space="preserve">${/^[\t\n\r]/.test(part) ? ' ' : part}</w:t>`;
}
