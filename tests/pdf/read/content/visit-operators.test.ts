import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitOperators } from '../../../../scripts/pdf/read/content/visit-operators.ts';

function operators(content: string): [string, string][] {
  const found: [string, string][] = [];
  visitOperators(content, (name, start, at) => {
    found.push([name, content.slice(start, at).trim()]);
    return undefined;
  });
  return found;
}

test('brackets, escapes, dictionaries and comments are not taken for operators', () => {
  const content = String.raw`/F1 12 Tf (a (b) \) Tj) Tj [(x]) -3 <41>] TJ % q Q
/Span <</ActualText (>> EMC) /L [1 << /A true >>]>> BDC EMC 1 0 0 RG f* (') ' T* true false /N1 DP`;
  expect(operators(content)).toEqual([
    ['Tf', '/F1 12'],
    ['Tj', String.raw`(a (b) \) Tj)`],
    ['TJ', '[(x]) -3 <41>]'],
    ['BDC', '% q Q\n/Span <</ActualText (>> EMC) /L [1 << /A true >>]>>'.slice(6)],
    ['EMC', ''],
    ['RG', '1 0 0'],
    ['f*', ''],
    ["'", "(')"],
    ['T*', ''],
    ['DP', 'true false /N1'],
  ]);
});

test('an inline image is one operator, whatever its bytes look like', () => {
  expect(operators('q BI /W 2 ID \0qQ EIx f EI Q').map(([name]) => name)).toEqual(['q', 'BI', 'EI', 'Q']);
});

test('a stream that breaks off ends the reading', () => {
  for (const content of ['(open', '<41', '<</A [', '% only', 'BI ID x', ')', '> ]', '']) operators(content);
});

test('whatever the operands, the operators come out in order', () => {
  const operand = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => number.toFixed(4)),
    fc.string({ unit: fc.constantFrom('a', '(', ')', '\\', '>', ']', '%', ' ') }).map((text) => {
      return `(${text.replace(/[\\()]/g, '\\$&')})`;
    }),
    fc.constantFrom('/Name', '<0041>', '[1 (])]', '<</A (>>)>>', 'true'),
  );
  const line = fc.tuple(fc.array(operand, { maxLength: 4 }), fc.constantFrom('q', 'Tj', 'BDC', 're', 'f*', 'cm', "'"));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const written = lines.map(([operands, name]): [string, string] => [name, operands.join(' ')]);
      expect(operators(written.map(([name, operands]) => `${operands} ${name}`).join('\n'))).toEqual(written);
    }),
  );
});
