import { onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** What may stand in what: tables, lists and contents. */
export const CONTAINMENT_RULES: readonly Rule[] = [
  holds('7.2-3', 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  standsIn('7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  standsIn('7.2-5', 'THead', ['Table']),
  standsIn('7.2-6', 'TBody', ['Table']),
  standsIn('7.2-7', 'TFoot', ['Table']),
  standsIn('7.2-8', 'TH', ['TR']),
  standsIn('7.2-9', 'TD', ['TR']),
  holds('7.2-10', 'TR', ['TH', 'TD']),
  standsIn('7.2-17', 'LI', ['L']),
  standsIn('7.2-18', 'LBody', ['LI']),
  holds('7.2-19', 'L', ['L', 'LI', 'Caption']),
  holds('7.2-20', 'LI', ['Lbl', 'LBody']),
  standsIn('7.2-26', 'TOCI', ['TOC']),
  holds('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  holds('7.2-36', 'THead', ['TR']),
  holds('7.2-37', 'TBody', ['TR']),
  holds('7.2-38', 'TFoot', ['TR']),
];

function holds(id: string, holder: string, allowed: readonly string[]): Rule {
  return {
    id,
    fault: `The element ${holder} holds something else than ${list(allowed)}`,
    cure: TEMPLATE_FAULT,
    // What has no standard type is 7.1-5's to report.
    test: onElements([holder], ({ kids }) => kids.some(({ type }) => type !== undefined && !allowed.includes(type))),
  };
}

function standsIn(id: string, element: string, allowed: readonly string[]): Rule {
  return {
    id,
    fault: `The element ${element} stands outside of ${list(allowed)}`,
    cure: TEMPLATE_FAULT,
    test: onElements([element], ({ parent }) => !allowed.includes(parent?.type ?? '')),
  };
}

function list(types: readonly string[]): string {
  const last = types.at(-1) ?? '';
  return types.length < 2 ? last : `${types.slice(0, -1).join(', ')} or ${last}`;
}
