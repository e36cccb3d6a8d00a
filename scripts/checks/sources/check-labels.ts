import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { foldedName } from '../../figures/charts/shown/folded-name.ts';
import type { Shares } from '../../outline/shares.ts';
import type { WorldMap } from '../../outline/world-map.ts';
import { wordsIn } from './words-in.ts';

/**
 * Reports the labels by which a reader can't tell the groups of a map, or parts of a bar, from one another: two that are
 * the same, and those of ordered groups that are numbers or years in another order.
 */
export function checkLabels(content: WorldMap | Shares): Diagnostic[] {
  const labels = (
    content.kind === 'map' ? content.groups.map(({ label }) => label) : content.parts.map(({ name }) => name)
  ).map((text) => ({ words: wordsIn(text), at: text.at }));
  return [...repeated(labels), ...(content.kind === 'map' && content.ordered ? outOfOrder(labels) : [])];
}

interface Label {
  readonly words: string;
  readonly at: Place;
}

function repeated(labels: readonly Label[]): Diagnostic[] {
  const second = labels.find(({ words }, index) => {
    return words !== '' && labels.findIndex((other) => foldedName(other.words) === foldedName(words)) < index;
  });
  return second === undefined ? [] : [diagnose('outline/repeated-label', { label: second.words }, second.at)];
}

function outOfOrder(labels: readonly Label[]): Diagnostic[] {
  const numbers = labels.map(({ words }) => Number.parseFloat(/\d+(?:\.\d+)?/.exec(words)?.[0] ?? 'NaN'));
  if (numbers.some(Number.isNaN)) return [];
  const steps = numbers.slice(1).map((number, index) => Math.sign(number - (numbers[index] ?? 0)));
  const [first] = steps.filter((step) => step !== 0);
  const odd = steps.findIndex((step) => step !== 0 && step !== first);
  const [label, before] = [labels[odd + 1], labels[odd]];
  if (odd < 0 || label === undefined || before === undefined) return [];
  return [diagnose('outline/unordered-groups', { label: label.words, before: before.words }, label.at)];
}
