import { OUR_FAULT, onFile, type Rule } from '../ua/rule.ts';
import { sharedRules } from './shared-rules.ts';

/**
 * The rules of PDF/A-4 (ISO 19005-4:2020) that a printed page could break, besides those that it shares with PDF/UA-2 and
 * those that the search of the finished files holds. Ids and tests are those of the veraPDF validation profile "PDFA-4"
 * (veraPDF Consortium, CC BY 4.0).
 */
export const ARCHIVE_4_RULES: readonly Rule[] = [
  ...sharedRules({
    fileId: '6.1.3-1',
    colours: '6.2.4.3-2',
    smoothing: '6.2.7.1-3',
    blending: '6.2.9-1',
    annotations: '6.3.2',
  }),
  {
    id: '6.1.2-1',
    fault: 'The file does not begin with %PDF-2.0',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !/^%PDF-2\.\d$/.test(declarations.header)),
  },
  {
    id: '6.1.3-4',
    fault: 'The file has document information beside its metadata, which may contradict them',
    cure: OUR_FAULT,
    test: onFile(({ archive }) => archive.hasInformation),
  },
  {
    id: '6.7.3-1',
    fault: 'The metadata do not say that the file is made by PDF/A',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && xmp.archive.size === 0),
  },
  identificationRule('6.7.3-2', 'The metadata name another part of PDF/A than 4', 'part', '4'),
  identificationRule('6.7.3-3', 'The metadata name a level, which plain PDF/A-4 has not', 'conformance', undefined),
  identificationRule('6.7.3-5', 'The metadata name another edition of PDF/A-4 than 2020', 'rev', '2020'),
];

function identificationRule(id: string, fault: string, property: string, value: string | undefined): Rule {
  const test = onFile(({ declarations: { xmp } }) => {
    return (xmp?.archive.size ?? 0) > 0 && xmp?.archive.get(property)?.value !== value;
  });
  return { id, fault, cure: OUR_FAULT, test };
}
