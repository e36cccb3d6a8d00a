import { xml } from '../../xml/xml.ts';

/** The namespaces of the parts of a Word file, as attributes of their root elements. */
export const NAMESPACES = xml` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** The content type of a part of a Word file, by its last word. */
export function wordType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
}
