import { xml } from '../../xml/xml.ts';

/** The namespaces of a slide, a layout, a master and a presentation. */
export const NAMESPACES = xml`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
