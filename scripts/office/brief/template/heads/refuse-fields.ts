import { descendants, type XmlElement } from '../../../read/xml-element.ts';
import { TemplateFault } from '../../../template/template-fault.ts';

// What reads other files or runs something (ISO/IEC 29500-1, 17.16.5).
const FOREIGN =
  /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|EMBED|DATABASE|RD|MACROBUTTON|CONTROL|HTMLACTIVEX|PRINT)\b/i;

/**
 * Throws `TemplateFault` where a part of a template has a field that reads other files or runs something, or one that
 * begins and does not end, or the reverse: Word would show what follows as part of it.
 */
export function refuseFields(root: XmlElement, path: string): void {
  const { codes, isClosed } = fieldsOf(root);
  if (!isClosed) {
    throw new TemplateFault(
      `a field in a head or a foot of its pages does not end (${path})`,
      'Open it in Word, delete the field in Insert → Header & Footer (Alt+F9 shows the codes of fields), and put it in anew.',
    );
  }
  const found = codes.flatMap((code) => FOREIGN.exec(code)?.[1] ?? [])[0];
  if (found === undefined) return;
  throw new TemplateFault(
    `a head or a foot of its pages has a field ${found.toUpperCase()}, which reads other files or runs something (${path})`,
    'Take the field out in Insert → Header & Footer (Alt+F9 shows the codes of fields), or put its result there as text.',
  );
}

/** The fields of a part while they are read: their codes, the indexes of those that are open, and whether one ended too much. */
interface ReadFields {
  readonly codes: string[];
  readonly open: number[];
  isWrong: boolean;
}

// A code may be parted over several runs, and have other fields inside.
function fieldsOf(root: XmlElement): { readonly codes: readonly string[]; readonly isClosed: boolean } {
  const fields: ReadFields = { codes: [], open: [], isWrong: false };
  for (const { name, attributes, text } of descendants(root)) {
    if (name === 'w:fldSimple') fields.codes.push(attributes['w:instr'] ?? '');
    if (name === 'w:instrText') addCode(fields, text);
    if (name === 'w:fldChar') turn(fields, attributes['w:fldCharType']);
  }
  return { codes: fields.codes, isClosed: !fields.isWrong && fields.open.length === 0 };
}

function addCode({ codes, open }: ReadFields, text: string): void {
  const last = open.at(-1);
  if (last === undefined) codes.push(text);
  else codes[last] += text;
}

function turn(fields: ReadFields, type: string | undefined): void {
  const { codes, open } = fields;
  if (type === 'begin') open.push(codes.push('') - 1);
  else if (open.length === 0) fields.isWrong = true;
  else if (type === 'end') open.pop();
}
