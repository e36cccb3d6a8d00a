import { Xml, xml } from '../../xml/xml.ts';
import type { StyleIds } from './style-ids.ts';

/**
 * Gives the styles that a piece of the brief’s own XML names the ids that they have in a file made from a template. Words
 * can’t be taken for a style: their signs are escaped.
 */
export function asInTemplate(part: Xml, { of }: StyleIds): Xml {
  const renamed = (id: string) => xml`${of.get(id) ?? id}`.markup;
  const markup = part.markup
    .replace(
      /<w:(pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"\/>/g,
      (_, name: string, id: string) => `<w:${name} w:val="${renamed(id)}"/>`,
    )
    .replace(/(<w:style [^>]*w:styleId=")([^"]*)"/g, (_, before: string, id: string) => `${before}${renamed(id)}"`);
  return new Xml([markup], []);
}
