import { type Xml, xml } from '../../xml/xml.ts';
import { type RunLook, runProperties } from './run.ts';

/**
 * Makes a field of Word: its code, and the result that is shown until Word works it out anew. The result is runs; the
 * field is not marked as out of date, so that Word asks nothing when the file is opened. The look of its result is also
 * that of its other runs: some programs show a result as its field begins.
 */
export function field(code: string, result: Xml, look: RunLook = {}): Xml {
  const properties = runProperties(look);
  return xml`<w:r>${properties}<w:fldChar w:fldCharType="begin"/></w:r>
    <w:r>${properties}<w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>
    <w:r>${properties}<w:fldChar w:fldCharType="separate"/></w:r>${result}
    <w:r>${properties}<w:fldChar w:fldCharType="end"/></w:r>`;
}

/** The beginning of a field whose result goes over several paragraphs. */
export function fieldStart(code: string): Xml {
  return xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
}

/** The end of a field. */
export const FIELD_END = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Makes a field that shows nothing and only says something to another field, such as an entry of the contents. */
export function hiddenField(code: string): Xml {
  return xml`<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:rPr><w:vanish/></w:rPr><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>
    <w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** Makes a text the argument of a field code, in quotation marks. */
export function fieldArgument(words: string): string {
  return `"${words.replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}
