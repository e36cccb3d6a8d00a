import { PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { NAMES } from '../../read/pdf-names.ts';
import { kidsOf, markedContent } from '../../read/structure/structure-tree.ts';
import type { ContentHolder } from '../content-holders.ts';
import { setKids } from '../set-kids.ts';

/**
 * Gives the element of a marked content two more contents, which follow it in reading order, and returns their numbers.
 * They are for the second and third part of a content that is divided into three. Empty where no element has it.
 */
export function splitContent({ elements, page }: ContentHolder, mcid: number): number[] {
  const element = elements?.lookup(mcid);
  const owner = elements?.get(mcid);
  if (elements === undefined || owner === undefined || !(element instanceof PDFDict)) return [];
  const ownPage = element.get(NAMES.Pg);
  const kids = kidsOf(element);
  const at = kids.findIndex((kid) => {
    const content = markedContent(element.context.lookup(kid) ?? kid);
    return content?.mcid === mcid && (page === undefined || (content.page ?? ownPage) === page);
  });
  const kid = kids[at];
  if (kid === undefined) return [];
  const numbers = [elements.size(), elements.size() + 1];
  for (const _ of numbers) elements.push(owner);
  setKids(element, kids.toSpliced(at + 1, 0, ...numbers.map((number) => placeLike(kid, element, number))));
  return numbers;
}

function placeLike(kid: PDFObject, element: PDFDict, number: number): PDFObject {
  const place = element.context.lookup(kid);
  if (!(place instanceof PDFDict)) return PDFNumber.of(number);
  const copy = place.clone(element.context);
  copy.set(NAMES.MCID, PDFNumber.of(number));
  return copy;
}
