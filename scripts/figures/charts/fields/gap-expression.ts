import { fieldsInExpression } from '../../../outline/chart/field-uses.ts';

/**
 * Gives an expression whose value is a gap where one of its fields is empty: in Vega, as in JavaScript, an empty value
 * divided by ten is 0. Expressions with a condition are given back as they are, since they may say what an empty field
 * means.
 */
export function gapExpression(expression: string): string {
  const fields = [...new Set(fieldsInExpression(expression))];
  if (fields.length === 0 || isConditional(expression)) return expression;
  const present = fields.map((field) => `isValid(datum[${JSON.stringify(field)}])`);
  return `${present.join(' && ')} ? (${expression}) : null`;
}

function isConditional(expression: string): boolean {
  const plain = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
  return /[?&|!<>=]|\b(?:if|is[A-Z]\w*)\s*\(/.test(plain);
}
