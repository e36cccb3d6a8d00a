import { descendants, type XmlElement } from '../../../read/xml-element.ts';
import { TemplateFault } from '../../../template/template-fault.ts';

// What reads other files or runs something (ISO/IEC 29500-1, 17.16.5).
const FOREIGN =
  /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|EMBED|DATABASE|RD|MACROBUTTON|CONTROL|HTMLACTIVEX|PRINT)\b/i;

/** Throws `TemplateFault` where a part of a template has a field that reads other files or runs something. */
export function refuseFields(root: XmlElement, path: string): void {
  const found = codesOf(root).flatMap((code) => FOREIGN.exec(code)?.[1] ?? [])[0];
  if (found === undefined) return;
  throw new TemplateFault(
    `a head or a foot of its pages has a field ${found.toUpperCase()}, which reads other files or runs something (${path})`,
    'Take the field out in Insert → Header & Footer (Alt+F9 shows the codes of fields), or put its result there as text.',
  );
}

// A code may be parted over several runs, and have other fields inside.
function codesOf(root: XmlElement): string[] {
  const codes: string[] = [];
  const open: number[] = [];
  for (const { name, attributes, text } of descendants(root)) {
    if (name === 'w:fldSimple') codes.push(attributes['w:instr'] ?? '');
    if (name === 'w:instrText') addCode(codes, open.at(-1), text);
    if (name === 'w:fldChar') turn(codes, open, attributes['w:fldCharType']);
  }
  return codes;
}

function addCode(codes: string[], last: number | undefined, text: string): void {
  if (last === undefined) codes.push(text);
  else codes[last] += text;
}

function turn(codes: string[], open: number[], type: string | undefined): void {
  if (type === 'begin') open.push(codes.push('') - 1);
  if (type === 'end') open.pop();
}
