import { CONTAINMENT, type Containment } from '../../../pdf/standards/containment.ts';
import { onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** The rules about which elements of tables, lists and tables of contents may hold which. */
export const CONTAINMENT_RULES: readonly Rule[] = CONTAINMENT.map(toRule);

function toRule(containment: Containment): Rule {
  const { id } = containment;
  if ('holder' in containment) {
    const { holder, mayHold } = containment;
    return {
      id,
      fault: `The element ${holder} holds something else than ${list(mayHold)}`,
      cure: TEMPLATE_FAULT,
      // A kid without a standard type is a fault of rule 7.1-5.
      test: onElements([holder], ({ kids }) => kids.some(({ type }) => type !== undefined && !mayHold.includes(type))),
    };
  }
  const { element, mustStandIn } = containment;
  return {
    id,
    fault: `The element ${element} stands outside of ${list(mustStandIn)}`,
    cure: TEMPLATE_FAULT,
    test: onElements([element], ({ parent }) => !mustStandIn.includes(parent?.type ?? '')),
  };
}

function list(types: readonly string[]): string {
  const last = types.at(-1) ?? '';
  return types.length < 2 ? last : `${types.slice(0, -1).join(', ')} or ${last}`;
}
