import { OUR_FAULT, onFile, type Rule } from './rule.ts';

/** The rules about a file's declarations: its standard, its title, and that it is tagged. */
export const IDENTIFICATION_RULES: readonly Rule[] = [
  {
    id: '5-1',
    fault: 'The metadata do not say that the file is made by PDF/UA',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && xmp.identification.size === 0),
  },
  {
    id: '5-2',
    fault: 'The metadata name another part of PDF/UA than 1',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => {
      return (xmp?.identification.size ?? 0) > 0 && xmp?.identification.get('part')?.value !== '1';
    }),
  },
  prefixRule('5-3', 'part'),
  prefixRule('5-4', 'amd'),
  prefixRule('5-5', 'corr'),
  {
    id: '6.1-1',
    fault: 'The file does not begin with %PDF-1.0 to %PDF-1.7',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !/^%PDF-1\.[0-7]$/.test(declarations.header)),
  },
  {
    id: '6.2-1',
    fault: 'The file does not say that it is tagged',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !declarations.isTagged),
  },
  {
    id: '7.1-4',
    fault: 'The file says that its tags are not to be relied on',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => declarations.isSuspect),
  },
  {
    id: '7.1-8',
    fault: 'The file has no XMP metadata',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !declarations.hasMetadata),
  },
  {
    id: '7.1-9',
    fault: 'The metadata have no title',
    cure: "Give 'title' in summit.yaml words that name the document.",
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && !xmp.hasTitle),
  },
  {
    id: '7.1-10',
    fault: "The file does not ask viewers to show its title in place of the file's name",
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !declarations.showsTitle),
  },
];

function prefixRule(id: string, property: string): Rule {
  return {
    id,
    fault: `The metadata write the property '${property}' of PDF/UA with another prefix than pdfuaid`,
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => {
      return (xmp?.identification.get(property)?.prefix ?? 'pdfuaid') !== 'pdfuaid';
    }),
  };
}
