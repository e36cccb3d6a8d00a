import type { Part } from '../../package/part.ts';
import { openRelationships } from '../../package/relationships.ts';
import { xml } from '../../xml/xml.ts';
import type { Writing } from '../writing.ts';

/** The path of the part with the addresses of the values. */
export const ADDRESSES = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const NAMESPACE = 'urn:communique:values:1';

/**
 * Makes the part with the table of the bookmarks around the values of the outline: the address of each, and what they
 * are addresses in. Word keeps it, and shows it nowhere.
 */
export function addressParts({ source, marked }: Writing): Part[] {
  const { pack } = source;
  const links = openRelationships();
  links.to('customXmlProps', PROPERTIES);
  const content = xml`<pack xmlns="${NAMESPACE}" summit="${pack.summit}" language="${source.view.language}" digest="${pack.digest}">
    ${[...marked].map(([bookmark, address]) => xml`<value bookmark="${bookmark}" address="${address}"/>`)}
  </pack>`;
  const properties = xml`<ds:datastoreItem ds:itemID="${itemId(pack.digest)}"
    xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">
    <ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  return [
    { path: ADDRESSES, type: 'application/xml', content, relationships: links.all() },
    {
      path: PROPERTIES,
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      content: properties,
    },
  ];
}

// The id of a part is a GUID: here the first digits of the digest of the outline.
function itemId(digest: string): string {
  const digits = digest.slice(0, 32).toUpperCase().padEnd(32, '0');
  const parts = [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end));
  return `{${parts.join('-')}}`;
}
