import { onFile, type Rule } from './rule.ts';

const NOT_PRINTED =
  'A brief and a deck have nothing of this kind. Take it out of your own template. If you have none, the fault is in the tool: please report it.';

/** The rules about layers, attached files, dynamic forms and locks, which no printed page has. */
export const FILE_RULES: readonly Rule[] = [
  {
    id: '7.10-1',
    fault: 'A set of layers has no name',
    cure: NOT_PRINTED,
    test: onFile(({ extras }) => extras.layerSets.some(({ name }) => name === '')),
  },
  {
    id: '7.10-2',
    fault: 'A set of layers switches itself',
    cure: NOT_PRINTED,
    test: onFile(({ extras }) => extras.layerSets.some(({ switchesItself }) => switchesItself)),
  },
  {
    id: '7.11-1',
    fault: 'An attached file has no name',
    cure: NOT_PRINTED,
    test: onFile(({ extras }) => extras.files.some(({ isNamed }) => !isNamed)),
  },
  {
    id: '7.15-1',
    fault: 'The file holds a form that changes while it is filled in (dynamic XFA)',
    cure: NOT_PRINTED,
    test: onFile(({ extras }) => extras.hasDynamicForm),
  },
  {
    id: '7.16-1',
    fault: 'The file is locked against screen readers',
    cure: NOT_PRINTED,
    test: onFile(({ extras }) => extras.isLocked),
  },
];
