import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { NAMES } from '../pdf-names.ts';

/**
 * The resource of a page or form that an operator names with its first operand (`/F5` of `/F5 12 Tf`); undefined where
 * there is none of that name.
 */
export function resourceOf(
  resources: PDFDict | undefined,
  kind: 'Font' | 'Properties' | 'XObject',
  operands: string,
): PDFObject | undefined {
  const name = /^\/([^\s/<[(]+)/.exec(operands)?.[1];
  const group = resources?.lookup(NAMES[kind]);
  return name === undefined || !(group instanceof PDFDict) ? undefined : group.lookup(PDFName.of(name));
}
